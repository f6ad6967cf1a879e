/// The word pieces that a model knows: `vocab.txt`, a piece a line, its id the line's number from 0.
/// A piece that begins with `##` continues a word.
///
/// White space at a line's end is not part of the piece, a carriage return included. An empty line has
/// an id, which no text gets.
package struct Vocabulary: Sendable {
  /// The file it was read from.
  package let path: String
  private let bytes: [UInt8]
  private let pieces: [PieceRange]
  private let table: PieceTable
  /// In bytes, without `##`.
  let longestPieceLength: Int

  /// Pieces, empty ones included.
  package var count: Int { pieces.count }

  /// Throws where the file is empty, too large or not UTF-8, begins with a byte order mark, or has a
  /// piece twice.
  package init(bytes: [UInt8], path: String) throws(CheckpointError) {
    let reader = try bytes.withUnsafeBufferPointer { bytes throws(CheckpointError) in
      try VocabularyReader(bytes, path: path)
    }
    self.path = path
    self.bytes = bytes
    pieces = reader.pieces
    table = reader.table
    longestPieceLength = reader.longestPieceLength
  }

  /// The id of a piece as it stands in the file, with its `##`.
  package func id(of piece: String) -> Int32? {
    var piece = piece
    return piece.withUTF8 { utf8 in
      let isContinuing = utf8.starts(with: [UInt8(ascii: "#"), UInt8(ascii: "#")])
      let word = UnsafeBufferPointer(rebasing: utf8[(isContinuing ? 2 : 0)...])
      return id(of: word, hash: PieceHash(word, continuing: isContinuing), continuing: isContinuing)
    }
  }

  /// The id of a piece without its `##`, given its hash.
  @inline(__always)
  func id(
    of word: UnsafeBufferPointer<UInt8>, hash: PieceHash, continuing: Bool
  ) -> Int32? {
    let prefix = continuing ? 2 : 0
    let id = table.find(hash: hash.value) { id in
      let piece = pieces[id]
      var place = Int(piece.start)
      guard Int(piece.end) - place == word.count + prefix else { return false }
      for _ in 0..<prefix {
        guard bytes[place] == UInt8(ascii: "#") else { return false }
        place += 1
      }
      for byte in word {
        guard bytes[place] == byte else { return false }
        place += 1
      }
      return true
    }
    return id.map { Int32(truncatingIfNeeded: $0) }
  }
}
