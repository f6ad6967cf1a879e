import TestSupport
import KernelTypes
import Testing

@Suite("Weights packed as bytes")
struct PackBytesTests {
  private func pack(
    _ weights: [Float], columns: Int, depth: Int, panels: Range<Int>, of count: Int,
    _ kernels: KernelSet
  ) -> (bytes: [Int8], scale: [Float], sum: [Float]) {
    let weights = GuardedNumbers(weights)
    let packed = GuardedNumbers<Int8>(0, count: count * ((depth + 3) / 4) * 128)
    let scale = GuardedNumbers<Float>(-1, count: columns)
    let sum = GuardedNumbers<Float>(-1, count: columns)
    kernels.packBytes(
      BytePacking(
        weights: weights.base, columns: columns, depth: depth, packed: packed.base,
        scale: scale.base, sum: sum.base), panels)
    return (packed.array, scale.array, sum.array)
  }

  @Test("are the numbers in terms of the column's largest, in groups of four", arguments: Level.all)
  func rounded(level: Level) {
    var random = SeededGenerator(seed: 14)
    for columns in [1, 5, 31, 32, 33, 70] {
      for depth in [1, 2, 3, 4, 5, 16, 33, 70] {
        let weights = random.floats(columns * depth)
        let panels = (columns + 31) / 32
        let (bytes, scale, sum) = pack(
          weights, columns: columns, depth: depth, panels: 0..<panels, of: panels, level.kernels)
        let rounded = weights.indices.map { place in
          Int8((Double(weights[place]) / Double(scale[place / depth])).rounded())
        }
        let expected = bytePanels(rounded, columns: columns, depth: depth)
        // A number half-way between two bytes may become either.
        let differences = zip(bytes, expected).map { abs(Int($0) - Int($1)) }
        #expect(differences.allSatisfy { $0 <= 1 })
        #expect(differences.count { $0 == 1 } <= weights.count / 1000)
        for column in 0..<columns {
          let row = weights[column * depth..<(column + 1) * depth]
          let largest = row.reduce(0) { max($0, abs($1)) }
          #expect(abs(scale[column] * 127 - largest) <= largest * 1e-6)
          let groups = (depth + 3) / 4
          let place = column / 32 * groups * 128 + column % 32 * 4
          let total = (0..<groups * 4).reduce(0) { $0 + Int(bytes[place + $1 / 4 * 128 + $1 % 4]) }
          #expect(sum[column] == scale[column] * Float(total))
        }
      }
    }
  }

  @Test("of some panels leave the others", arguments: Level.all)
  func parts(level: Level) {
    let (bytes, scale, _) = pack(
      [Float](repeating: 1, count: 96 * 4), columns: 96, depth: 4, panels: 1..<2, of: 3,
      level.kernels)
    #expect(bytes == (0..<3 * 128).map { 128..<256 ~= $0 ? 127 : 0 })
    #expect(scale.map { $0 == -1 } == (0..<96).map { !(32..<64 ~= $0) })
  }

  @Test("have no scale where one is not finite", arguments: Level.all)
  func faults(level: Level) {
    for depth in [1, 7, 16, 40] {
      for fault in Fault.numbers {
        var weights = [Float](repeating: 0.5, count: 3 * depth)
        weights[depth + depth / 2] = fault
        let (_, scale, _) = pack(
          weights, columns: 3, depth: depth, panels: 0..<1, of: 1, level.kernels)
        #expect(scale.map(\.isFinite) == [true, false, true])
      }
    }
  }
}
