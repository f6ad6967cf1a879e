import TestSupport
import KernelTypes
import Testing

@Suite("Quantized rows")
struct QuantizeTests {
  /// Rows quantized in guarded memory: bytes, `outputGap` behind the whole groups of 4 of each row,
  /// scales and minimums.
  private func quantize(
    _ input: [Float], columns: Int, inputGap: Int = 0, outputGap: Int = 0, rows: Range<Int>,
    _ kernels: KernelSet
  ) -> (bytes: [UInt8], scale: [Float], minimum: [Float]) {
    let count = (input.count + inputGap) / (columns + inputGap)
    let input = GuardedNumbers(input)
    let bytes = GuardedNumbers<UInt8>(
      untouched, count: (count - 1) * (whole(columns) + outputGap) + whole(columns))
    let scale = GuardedNumbers<Float>(-1, count: count)
    let minimum = GuardedNumbers<Float>(-1, count: count)
    kernels.quantize(
      RowQuantization(
        input: input.base, inputStride: columns + inputGap, columns: columns, output: bytes.base,
        outputStride: whole(columns) + outputGap, scale: scale.base, minimum: minimum.base), rows)
    return (bytes.array, scale.array, minimum.array)
  }

  private let untouched: UInt8 = 171

  /// In whole groups of 4.
  private func whole(_ columns: Int) -> Int { (columns + 3) / 4 * 4 }

  @Test("go from the least number to the largest, at most half a step off", arguments: Level.all)
  func halfStep(level: Level) {
    var random = SeededGenerator(seed: 3)
    let largest = level.activationMaximum
    for columns in Array(1...40) + [63, 64, 65, 100, 257] {
      let rows = 1 + columns % 7
      let stride = whole(columns) + 3
      let input = random.rows(rows, columns: columns, stride: columns + 1)
      let (bytes, scale, minimum) = quantize(
        input, columns: columns, inputGap: 1, outputGap: 3, rows: 0..<rows, level.kernels)
      for row in 0..<rows {
        let numbers = input[row * (columns + 1)..<row * (columns + 1) + columns]
        let low = numbers.reduce(.infinity, min)
        let high = numbers.reduce(-.infinity, max)
        #expect(minimum[row] == low)
        #expect(abs(scale[row] * Float(largest) - (high - low)) <= (high - low) * 1e-6)
        let step = Double(scale[row])
        let isNear = zip(numbers, bytes[(row * stride)...]).allSatisfy { number, byte in
          Int(byte) <= largest
            && abs(Double(low) + step * Double(byte) - Double(number)) <= step * 0.5001
        }
        #expect(isNear, "row \(row) of \(columns) columns")
      }
      let between = bytes.indices.filter { $0 % stride >= columns }
      #expect(
        between.allSatisfy { bytes[$0] == ($0 % stride < whole(columns) ? 0 : untouched) })
    }
  }

  @Test("leave the rows alone that were not asked for", arguments: Level.all)
  func parts(level: Level) {
    var random = SeededGenerator(seed: 4)
    let input = random.floats(6 * 20)
    let (bytes, scale, minimum) = quantize(input, columns: 20, rows: 2..<4, level.kernels)
    #expect(scale.map { $0 != -1 } == [false, false, true, true, false, false])
    #expect(minimum.map { $0 != -1 } == [false, false, true, true, false, false])
    let all = quantize(input, columns: 20, rows: 0..<6, level.kernels)
    for place in bytes.indices {
      #expect(bytes[place] == (40..<80 ~= place ? all.bytes[place] : untouched))
    }
    #expect(Array(scale[2..<4]).bits == Array(all.scale[2..<4]).bits)
  }

  @Test("of equal numbers are their minimum", arguments: Level.all)
  func constant(level: Level) {
    for number: Float in [0, -0, 1, -3.25, .leastNonzeroMagnitude, .greatestFiniteMagnitude] {
      for columns in [1, 3, 4, 16, 50] {
        let input = [Float](repeating: number, count: columns)
        let (bytes, scale, minimum) = quantize(input, columns: columns, rows: 0..<1, level.kernels)
        #expect(bytes.allSatisfy { $0 == 0 } && scale == [0] && minimum == [number])
      }
    }
  }

  @Test("of numbers that hardly differ stay near them", arguments: Level.all)
  func subnormal(level: Level) {
    for width: Float in [.leastNonzeroMagnitude, .leastNormalMagnitude, 1e-37, 1e-30] {
      let input = [0, width / 3, width / 2, width]
      let (bytes, scale, minimum) = quantize(input, columns: 4, rows: 0..<1, level.kernels)
      for (number, byte) in zip(input, bytes) {
        // Steps whose number in 1 is beyond all numbers are lost.
        let tolerance = width < 1e-36 ? width : width * 0.01
        #expect(abs(minimum[0] + scale[0] * Float(byte) - number) <= tolerance)
      }
    }
  }

  @Test("have no minimum where a number is not finite", arguments: Level.all)
  func faults(level: Level) {
    for columns in [1, 3, 16, 17, 33, 70] {
      for fault in Fault.numbers {
        for place in 0..<columns {
          var input = [Float](repeating: 0.5, count: 3 * columns)
          input[columns + place] = fault
          let (_, scale, minimum) = quantize(input, columns: columns, rows: 0..<3, level.kernels)
          #expect(minimum[0] == 0.5 && minimum[1].isNaN && minimum[2] == 0.5)
          #expect(scale[0] == 0 && scale[2] == 0)
        }
      }
    }
  }

  @Test("wider than any number come out as not finite", arguments: Level.all)
  func overflow(level: Level) {
    let most = Float.greatestFiniteMagnitude
    let (_, scale, _) = quantize([most, -most, 0, 0], columns: 4, rows: 0..<1, level.kernels)
    #expect(!scale[0].isFinite)
  }
}
