import TestSupport
import Files
import Predictions

/// Bytes that come in given pieces, from memory.
final class PieceSource: ByteSource {
  let name = "input"
  private var pieces: ArraySlice<[UInt8]>
  /// The numbers of the pieces that have to be waited for.
  private let slow: Set<Int>

  /// - Parameter pieces: none of them empty.
  init(_ pieces: [[UInt8]], slow: Set<Int> = []) {
    self.pieces = pieces[...]
    self.slow = slow
  }

  convenience init(_ text: String) {
    self.init(text.isEmpty ? [] : [Array(text.utf8)])
  }

  /// Pieces of random length.
  convenience init(_ bytes: [UInt8], random: inout SeededGenerator) {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    let longest = [1, 2, 5, 40].randomElement(using: &random) ?? 1
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...longest, using: &random))
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    self.init(pieces)
  }

  func next() throws(FileError) -> [UInt8] {
    pieces.popFirst() ?? []
  }

  var wouldWait: Bool { slow.contains(pieces.startIndex) }
}

/// Everything that a reader gives.
struct Reading: Equatable {
  var records: [Record] = []
  var error: PredictionError?

  init(
    _ source: PieceSource, _ format: RecordFormat, column: String? = nil, shard: Shard = .whole
  ) {
    var reader = RecordReader(source, format: format, column: column, shard: shard)
    do throws(PredictionError) {
      while case .record(let record) = try reader.next() { records.append(record) }
    } catch {
      self.error = error
    }
  }

  init(_ text: String, _ format: RecordFormat, column: String? = nil) {
    self.init(PieceSource(text), format, column: column)
  }

  var texts: [String] { records.map(\.text) }

  /// The error as reports print it.
  var report: String {
    error.map { "\($0.place.dropFirst("input:".count)): \($0.message); \($0.help ?? "")" } ?? ""
  }
}
