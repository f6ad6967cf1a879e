import TestSupport
import KernelTypes
import Testing

@Suite("Normalized rows")
struct NormalizeTests {
  private func normalize(
    _ numbers: [Float], columns: Int, gap: Int = 0, rows: Range<Int>, weight: [Float],
    bias: [Float], epsilon: Float = 1e-12, _ kernels: KernelSet
  ) -> [Float] {
    let numbers = GuardedNumbers(numbers)
    let weight = GuardedNumbers(weight)
    let bias = GuardedNumbers(bias)
    kernels.normalize(
      LayerNormalization(
        rows: numbers.base, stride: columns + gap, columns: columns, weight: weight.base,
        bias: bias.base, epsilon: epsilon), rows)
    return numbers.array
  }

  @Test("are what double precision says, and no other number is touched", arguments: Level.all)
  func exact(level: Level) {
    var random = SeededGenerator(seed: 5)
    for columns in Array(1...40) + [63, 64, 65, 100, 384, 769] {
      let count = 2 + columns % 6
      let gap = columns % 3
      let input = random.rows(count, columns: columns, stride: columns + gap).map { 3 * $0 + 1 }
      let weight = random.floats(columns)
      let bias = random.floats(columns)
      let rows = 1..<count
      let output = normalize(
        input, columns: columns, gap: gap, rows: rows, weight: weight, bias: bias, epsilon: 1e-5,
        level.kernels)
      let mistakes = output.indices.filter { place in
        let (row, column) = place.quotientAndRemainder(dividingBy: columns + gap)
        guard rows.contains(row), column < columns else {
          return output[place].bitPattern != input[place].bitPattern
        }
        let numbers = input[row * (columns + gap)..<row * (columns + gap) + columns].map(
          Double.init)
        let mean = numbers.reduce(0, +) / Double(columns)
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(columns)
        let factor = 1 / (variance + 1e-5).squareRoot()
        let expected =
          (numbers[column] - mean) * factor * Double(weight[column]) + Double(bias[column])
        return !(abs(Double(output[place]) - expected) <= 4e-6 * (1 + factor))
      }
      #expect(mistakes.isEmpty, "\(columns) columns")
    }
  }

  @Test("of equal numbers are the bias", arguments: Level.all)
  func constant(level: Level) {
    for columns in [1, 2, 16, 33, 100] {
      let bias = (0..<columns).map { Float($0) }
      let output = normalize(
        [Float](repeating: 2.5, count: columns), columns: columns, rows: 0..<1,
        weight: [Float](repeating: 3, count: columns), bias: bias, level.kernels)
      #expect(output == bias)
    }
  }

  @Test("do not depend on the rows around them", arguments: Level.all)
  func alone(level: Level) {
    var random = SeededGenerator(seed: 6)
    let columns = 77
    let input = random.floats(9 * columns)
    let weight = random.floats(columns)
    let bias = random.floats(columns)
    func output(_ rows: Range<Int>) -> [Float] {
      normalize(
        input, columns: columns, rows: rows, weight: weight, bias: bias, level.kernels)
    }
    let all = output(0..<9)
    for row in 0..<9 {
      let places = row * columns..<(row + 1) * columns
      #expect(Array(output(row..<row + 1)[places]).bits == Array(all[places]).bits)
    }
  }

  @Test("are nowhere finite where one number is not", arguments: Level.all)
  func faults(level: Level) {
    for columns in [1, 5, 16, 40] {
      for fault in Fault.numbers {
        for place in 0..<columns {
          var input = (0..<3 * columns).map { Float($0 % 7) }
          input[columns + place] = fault
          let ones = [Float](repeating: 1, count: columns)
          let output = normalize(
            input, columns: columns, rows: 0..<3, weight: ones, bias: ones, level.kernels)
          #expect(output[columns..<2 * columns].allSatisfy { !$0.isFinite })
          #expect(output[..<columns].allSatisfy { $0.isFinite })
          #expect(output[(2 * columns)...].allSatisfy { $0.isFinite })
        }
      }
    }
  }
}
