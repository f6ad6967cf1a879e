import TestSupport
import KernelTypes
import Testing

@Suite("Products in single precision")
struct FloatProductTests {
  private static let finishes: [Finish] = [.plain, .accumulate, .gelu, .relu]

  @Test("are what double precision says", arguments: Level.all, FloatKernel.allCases)
  func exact(level: Level, kernel: FloatKernel) {
    for (seed, shape) in ProductShape.many.enumerated() {
      let finish = Self.finishes[seed % 4]
      let trial = FloatTrial(shape, finish, kernel, level, seed: UInt64(seed))
      let rows = 0..<shape.rows
      let parts = 0..<trial.parts
      let mistakes = trial.mistakes(
        in: trial.output(rows: rows, parts: parts), rows: rows, parts: parts)
      #expect(mistakes.isEmpty, "\(shape.testDescription), \(finish)")
    }
  }

  @Test("of some rows and columns touch no other", arguments: Level.all, FloatKernel.allCases)
  func parts(level: Level, kernel: FloatKernel) {
    var random = SeededGenerator(seed: 1)
    for seed in 0..<200 {
      let shape = ProductShape(
        rows: .random(in: 1...30, using: &random), depth: .random(in: 1...40, using: &random),
        columns: .random(in: 1...130, using: &random), inputGap: seed % 2, outputGap: seed % 5)
      let trial = FloatTrial(shape, Self.finishes[seed % 4], kernel, level, seed: UInt64(seed))
      let rows = Int.random(in: 0...shape.rows, using: &random)..<shape.rows
      let parts = 0..<Int.random(in: 0...trial.parts, using: &random)
      let mistakes = trial.mistakes(
        in: trial.output(rows: rows, parts: parts), rows: rows, parts: parts)
      #expect(mistakes.isEmpty, "\(shape.testDescription): rows \(rows), parts \(parts)")
    }
  }

  @Test(
    "of a row are the same to the bit alone and among others", arguments: Level.all,
    FloatKernel.allCases)
  func alone(level: Level, kernel: FloatKernel) {
    for (index, depth) in [1, 6, 37, 64, 130].enumerated() {
      let shape = ProductShape(rows: 27, depth: depth, columns: 70, outputGap: 3)
      let trial = FloatTrial(shape, Self.finishes[index % 4], kernel, level, seed: 7)
      let all = trial.output(rows: 0..<shape.rows, parts: 0..<trial.parts)
      for height in 1...13 {
        var rows = 0..<height
        while rows.upperBound <= shape.rows {
          let some = trial.output(rows: rows, parts: 0..<trial.parts)
          let stride = (all.count + shape.outputGap) / shape.rows
          let places = rows.lowerBound * stride..<rows.upperBound * stride - shape.outputGap
          #expect(Array(some[places]).bits == Array(all[places]).bits, "\(rows) of \(depth)")
          rows = rows.lowerBound + 5..<rows.upperBound + 5
        }
      }
    }
  }
}
