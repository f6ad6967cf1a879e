/// Sequences of tokens laid end to end.
struct Batch {
  /// The ids of all tokens.
  let ids: [Int32]
  /// Where in its sequence each token stands.
  let positions: [Int]
  /// The rows of each sequence.
  let sequences: [Range<Int>]

  init(_ sequences: [[Int32]]) {
    ids = sequences.flatMap { $0 }
    positions = sequences.flatMap { Array($0.indices) }
    var start = 0
    self.sequences = sequences.map { sequence in
      defer { start += sequence.count }
      return start..<start + sequence.count
    }
  }
}
