import KernelTypes
import Testing

@Suite("Attention")
struct AttentionTests {
  private static let lengths = Array(1...34) + [47, 64, 65, 129]
  private static let dimensions = [1, 2, 8, 31, 32, 33, 64, 96]

  @Test("is what double precision says", arguments: Level.all)
  func exact(level: Level) {
    for (index, length) in Self.lengths.enumerated() {
      for dimension in Self.dimensions {
        let trial = AttentionTrial(
          queryCount: 1 + (7 * index + dimension) % 40, length: length, dimension: dimension,
          gap: index % 2, seed: UInt64(length * 100 + dimension))
        let error = trial.error(of: trial.output(level.kernels, inBytes: false))
        #expect(error <= 3e-6, "\(trial.queryCount) queries of \(length) × \(dimension)")
      }
    }
  }

  @Test("in bytes is near what double precision says", arguments: Level.all)
  func near(level: Level) {
    for (index, length) in Self.lengths.enumerated() {
      for dimension in Self.dimensions {
        let trial = AttentionTrial(
          queryCount: 1 + (7 * index + dimension) % 40, length: length, dimension: dimension,
          gap: index % 2, seed: UInt64(length * 100 + dimension))
        let error = trial.error(of: trial.output(level.kernels, inBytes: true))
        #expect(
          error <= 7 / Double(level.activationMaximum),
          "\(trial.queryCount) queries of \(length) × \(dimension)")
      }
    }
  }

  @Test(
    "of a query is the same to the bit alone and among others", arguments: Level.all,
    [false, true])
  func alone(level: Level, inBytes: Bool) {
    for (length, dimension) in [(5, 8), (40, 33), (130, 64)] {
      let trial = AttentionTrial(queryCount: 67, length: length, dimension: dimension, seed: 9)
      let all = trial.output(level.kernels, inBytes: inBytes)
      for (first, count) in [(0, 1), (66, 1), (31, 1), (32, 1), (5, 17), (20, 40), (64, 3)] {
        var some = trial
        some.queryCount = count
        some.queries = Array(trial.queries[first * dimension..<(first + count) * dimension])
        let output = some.output(level.kernels, inBytes: inBytes)
        #expect(output.bits == Array(all[first * dimension..<(first + count) * dimension]).bits)
      }
    }
  }

  @Test("to a single token is its value", arguments: Level.all)
  func single(level: Level) {
    let trial = AttentionTrial(queryCount: 3, length: 1, dimension: 33, seed: 10)
    let output = trial.output(level.kernels, inBytes: false)
    for query in 0..<3 {
      #expect(Array(output[query * 33..<(query + 1) * 33]).bits == trial.values.bits)
    }
  }

  @Test("weighs tokens as the C library's exponential does", arguments: Level.all)
  func softmax(level: Level) {
    let distances =
      Array(stride(from: Float(0), through: 90, by: 0.05)) + [100, 1e4, 1e10, 1e30, 1e38]
    for distance in distances {
      var trial = AttentionTrial(queryCount: 1, length: 2, dimension: 1, seed: 11)
      trial.scale = 1
      trial.queries = [1]
      trial.keys = [0, -distance]
      trial.values = [0, 1]
      let output = Double(trial.output(level.kernels, inBytes: false)[0])
      let expected = trial.reference(0).output[0]
      // Below e⁻⁸⁷ there is nothing that single precision would have to tell apart.
      if !(abs(output - expected) <= max(expected * 4e-7, 1.7e-38)) {
        Issue.record("a token \(distance) farther off weighs \(output), not \(expected)")
      }
    }
  }

  @Test("of scores that are all large is still a mean", arguments: Level.all)
  func large(level: Level) {
    for score: Float in [1e4, -1e4, 1e30, -1e30, 3e38, -3e38] {
      var trial = AttentionTrial(queryCount: 1, length: 40, dimension: 1, seed: 12)
      trial.scale = 1
      trial.queries = [1]
      trial.keys = [Float](repeating: score, count: 40)
      #expect(trial.error(of: trial.output(level.kernels, inBytes: false)) <= 1e-6)
    }
  }
}
