import TestSupport
import KernelTypes
import Testing

@Suite("Products of bytes")
struct ByteProductTests {
  private static let finishes: [Finish] = [.plain, .accumulate, .gelu, .relu]

  private static func whole(_ shape: ProductShape) -> ProductShape {
    var shape = shape
    shape.depth = (shape.depth + 3) / 4 * 4
    shape.columns = (shape.columns + 31) / 32 * 32
    return shape
  }

  @Test("are what double precision says", arguments: Level.all)
  func exact(level: Level) {
    for (seed, shape) in ProductShape.many.map(Self.whole).enumerated() {
      let trial = ByteTrial(shape, Self.finishes[seed % 4], level, seed: UInt64(seed))
      let rows = 0..<shape.rows
      let panels = 0..<trial.panels
      let mistakes = trial.mistakes(
        in: trial.output(rows: rows, panels: panels), rows: rows, panels: panels)
      #expect(mistakes.isEmpty, "\(shape.testDescription), \(trial.finish)")
    }
  }

  @Test("of some rows and panels touch no other", arguments: Level.all)
  func parts(level: Level) {
    var random = SeededGenerator(seed: 2)
    for seed in 0..<200 {
      let shape = Self.whole(
        ProductShape(
          rows: .random(in: 1...30, using: &random), depth: .random(in: 1...40, using: &random),
          columns: .random(in: 1...130, using: &random), inputGap: seed % 2, outputGap: seed % 5))
      let trial = ByteTrial(shape, Self.finishes[seed % 4], level, seed: UInt64(seed))
      let rows = Int.random(in: 0...shape.rows, using: &random)..<shape.rows
      let panels = 0..<Int.random(in: 0...trial.panels, using: &random)
      let mistakes = trial.mistakes(
        in: trial.output(rows: rows, panels: panels), rows: rows, panels: panels)
      #expect(mistakes.isEmpty, "\(shape.testDescription): rows \(rows), panels \(panels)")
    }
  }

  @Test("of a row are the same to the bit alone and among others", arguments: Level.all)
  func alone(level: Level) {
    let shape = ProductShape(rows: 27, depth: 68, columns: 64, inputGap: 4)
    for finish in Self.finishes {
      let trial = ByteTrial(shape, finish, level, seed: 8)
      let all = trial.output(rows: 0..<shape.rows, panels: 0..<2)
      for height in 1...13 {
        for first in stride(from: 0, through: shape.rows - height, by: 5) {
          let some = trial.output(rows: first..<first + height, panels: 0..<2)
          let places = first * shape.columns..<(first + height) * shape.columns
          #expect(Array(some[places]).bits == Array(all[places]).bits, "\(height) from \(first)")
        }
      }
    }
  }

  @Test("have exact sums", arguments: Level.all)
  func sums(level: Level) {
    for depth in [4, 32, 100, 512] {
      let shape = ProductShape(rows: 5, depth: depth, columns: 32)
      let trial = ByteTrial(shape, .plain, level, seed: UInt64(depth), isPlain: true)
      let expected = (0..<5).flatMap { row in (0..<32).map { Float(trial.sum(row, $0)) } }
      #expect(trial.output(rows: 0..<5, panels: 0..<1) == expected)
    }
  }

  @Test("of the largest bytes neither saturate nor overflow", arguments: Level.all)
  func extremes(level: Level) {
    let depth = 65_536
    let largest = level.activationMaximum
    // A column of each kind: all 127, all -127, all -128, turns of both, and nothing.
    let kinds: [(Int) -> Int8] = [
      { _ in 127 }, { _ in -127 }, { _ in -128 }, { $0 % 2 == 0 ? 127 : -128 },
      { $0 % 4 < 2 ? 127 : -128 }, { _ in 0 },
    ]
    let weights = (0..<32).flatMap { column in (0..<depth).map { kinds[column % 6]($0) } }
    let trial = ByteTrial(
      ProductShape(rows: 2, depth: depth, columns: 32), .plain, level, seed: 1, isPlain: true,
      weights: weights, activations: [UInt8](repeating: UInt8(largest), count: 2 * depth))
    let expected = (0..<2).flatMap { row in (0..<32).map { Float(trial.sum(row, $0)) } }
    #expect(expected[0] == Float(largest * 127 * depth))
    #expect(trial.output(rows: 0..<2, panels: 0..<1) == expected)
  }
}
