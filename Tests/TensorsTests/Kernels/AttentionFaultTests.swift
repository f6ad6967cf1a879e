import KernelTypes
import Testing

@Suite("Attention with numbers that are not finite")
struct AttentionFaultTests {
  private let trial = AttentionTrial(queryCount: 37, length: 45, dimension: 9, seed: 13)

  /// Whether each number of a query's output is finite.
  private func isFinite(_ output: [Float], _ query: Int) -> [Bool] {
    output[query * 9..<(query + 1) * 9].map(\.isFinite)
  }

  @Test("is not finite for the query that has one", arguments: Level.all, [false, true])
  func query(level: Level, inBytes: Bool) {
    for fault in Fault.nans {
      var trial = trial
      trial.queries[20 * 9 + 4] = fault
      let output = trial.output(level.kernels, inBytes: inBytes)
      for query in 0..<37 { #expect(!isFinite(output, query).contains(query == 20)) }
    }
  }

  @Test("is finite for no query where a key has one", arguments: Level.all, [false, true])
  func key(level: Level, inBytes: Bool) {
    for fault in Fault.nans {
      for token in [0, 17, 44] {
        var trial = trial
        trial.keys[token * 9 + 4] = fault
        let output = trial.output(level.kernels, inBytes: inBytes)
        #expect(output.allSatisfy { !$0.isFinite })
      }
    }
  }

  @Test("is not finite in the column of a value that is not", arguments: Level.all, [false, true])
  func value(level: Level, inBytes: Bool) {
    for fault in Fault.numbers {
      for token in [0, 17, 44] {
        var trial = trial
        trial.values[token * 9 + 4] = fault
        let output = trial.output(level.kernels, inBytes: inBytes)
        for query in 0..<37 { #expect(isFinite(output, query) == (0..<9).map { $0 != 4 }) }
      }
    }
  }
}
