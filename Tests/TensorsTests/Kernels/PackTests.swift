import KernelTypes
import Testing

@Suite("Packed weights")
struct PackTests {
  @Test("stand side by side for each k, 0 where there is no column", arguments: Level.all)
  func order(level: Level) {
    let kernels = level.kernels
    let width = kernels.panelWidth
    for columns in [1, 5, width - 1, width, width + 1, 3 * width - 2] {
      for depth in [1, 2, 13, 40] {
        let weights = GuardedNumbers((0..<columns * depth).map { Float($0 + 1) })
        let panels = 4
        let packed = GuardedNumbers<Float>(.nan, count: panels * width * depth)
        kernels.pack(weights.base, columns, depth, 0..<panels, packed.base)
        let expected = (0..<panels * depth * width).map { place in
          let column = place / (depth * width) * width + place % width
          let k = place / width % depth
          return column < columns ? weights[column * depth + k] : 0
        }
        #expect(packed.array == expected, "\(columns) columns of \(depth)")
      }
    }
  }

  @Test("of some panels leave the others", arguments: Level.all)
  func parts(level: Level) {
    let width = level.kernels.panelWidth
    let weights = GuardedNumbers<Float>(1, count: 3 * width * 4)
    let packed = GuardedNumbers<Float>(-1, count: 3 * width * 4)
    level.kernels.pack(weights.base, 3 * width, 4, 1..<2, packed.base)
    let expected: [Float] = (0..<3 * width * 4).map { $0 / (4 * width) == 1 ? 1 : -1 }
    #expect(packed.array == expected)
  }
}
