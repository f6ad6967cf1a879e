import TestSupport
import KernelTypes
import Tensors
import Testing

@Suite("Attention in several sequences and heads")
struct BackendAttentionTests {
  private let heads = 3
  private let dimension = 20
  private var columns: Int { heads * dimension }

  /// Sequences of tokens end to end, and all they hold.
  private func rows(_ lengths: [Int], seed: UInt64) -> (Matrix, Matrix, Matrix) {
    var random = SeededGenerator(seed: seed)
    let count = lengths.reduce(0, +)
    func matrix() -> Matrix {
      Matrix(random.matrix(rows: count, columns: columns), columns: columns)
    }
    return (matrix(), matrix(), matrix())
  }

  private func sequences(_ lengths: [Int]) -> [(queries: Range<Int>, tokens: Range<Int>)] {
    var start = 0
    return lengths.map { length in
      defer { start += length }
      return (start..<start + length, start..<start + length)
    }
  }

  private func attend(
    _ lengths: [Int], inBytes: Bool, threads: Int, _ level: Level
  ) -> [[Float]] {
    let (queries, keys, values) = rows(lengths, seed: 50)
    let output = Matrix(columns: columns)
    Backend(kernels: level.kernels, threads: threads).attend(
      queries: queries, keys: keys, values: values, sequences: sequences(lengths), heads: heads,
      inBytes: inBytes, output: output)
    return output.array
  }

  @Test("is each head's by itself", arguments: Level.all)
  func heads(level: Level) {
    let lengths = [1, 13, 2, 40]
    let (queries, keys, values) = rows(lengths, seed: 50)
    let output = attend(lengths, inBytes: false, threads: 2, level)
    for (sequence, tokens) in sequences(lengths) {
      for head in 0..<heads {
        let part = head * dimension..<(head + 1) * dimension
        var trial = AttentionTrial(
          queryCount: sequence.count, length: tokens.count, dimension: dimension, seed: 0)
        trial.queries = sequence.flatMap { queries[$0][part] }
        trial.keys = tokens.flatMap { keys[$0][part] }
        trial.values = tokens.flatMap { values[$0][part] }
        #expect(trial.error(of: sequence.flatMap { output[$0][part] }) < 1e-5)
      }
    }
  }

  @Test(
    "is the same to the bit whatever the threads and the other sequences", arguments: Level.all,
    [false, true])
  func threads(level: Level, inBytes: Bool) {
    // The last is long enough for bytes on every level that ever uses them.
    let lengths = [7, 1, 150, 300]
    let expected = attend(lengths, inBytes: inBytes, threads: 1, level).map(\.bits)
    for threads in 2...4 {
      #expect(attend(lengths, inBytes: inBytes, threads: threads, level).map(\.bits) == expected)
    }
    for count in 1...3 {
      let first = Array(lengths.prefix(count))
      let (queries, keys, values) = rows(lengths, seed: 50)
      let output = Matrix(columns: columns)
      Backend(kernels: level.kernels, threads: 2).attend(
        queries: queries, keys: keys, values: values, sequences: sequences(first), heads: heads,
        inBytes: inBytes, output: output)
      let rows = first.reduce(0, +)
      #expect(Array(output.array[..<rows]).map(\.bits) == Array(expected[..<rows]))
    }
  }

  @Test("may be asked of the first token alone", arguments: Level.all, [false, true])
  func firstTokens(level: Level, inBytes: Bool) {
    let lengths = [5, 290, 1]
    let (queries, keys, values) = rows(lengths, seed: 50)
    let all = attend(lengths, inBytes: inBytes, threads: 2, level)
    let sequences = sequences(lengths)
    let starts = sequences.map(\.tokens.lowerBound)
    let first = Matrix(starts.map { Array(queries[$0]) }, columns: columns)
    let output = Matrix(columns: columns)
    Backend(kernels: level.kernels, threads: 2).attend(
      queries: first, keys: keys, values: values,
      sequences: sequences.enumerated().map { ($0..<$0 + 1, $1.tokens) }, heads: heads,
      inBytes: inBytes, output: output)
    #expect(output.array.map(\.bits) == starts.map { all[$0].bits })
  }
}
