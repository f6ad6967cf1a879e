/// Reads a vocabulary's lines, then puts them into a table of word pieces.
struct VocabularyReader {
  /// No published vocabulary comes near these.
  static let byteLimit = 32 << 20
  static let lineLimit = 1_000_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private var hashes: [UInt32] = []
  private(set) var pieces: [PieceRange] = []
  private(set) var table = PieceTable(capacity: 0)
  /// In bytes, without `##`.
  private(set) var longestPieceLength = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) throws(CheckpointError) {
    self.bytes = bytes
    self.path = path
    guard bytes.count <= Self.byteLimit else {
      throw failure("the vocabulary has \(bytes.count) bytes; \(Self.byteLimit) are the most")
    }
    guard !bytes.isEmpty else { throw failure("the vocabulary is empty") }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw CheckpointError(
        path: path, line: 1, message: "a byte order mark stands before the first word piece",
        help: "save the file as UTF-8 without a byte order mark")
    }
    try readLines()
    table = try filledTable()
  }

  private mutating func readLines() throws(CheckpointError) {
    var pieces: [PieceRange] = []
    var hashes: [UInt32] = []
    // BERT's lines have 7.6 bytes on average.
    pieces.reserveCapacity(bytes.count / 7)
    hashes.reserveCapacity(bytes.count / 7)
    var start = 0
    while start < bytes.count {
      guard pieces.count < Self.lineLimit else {
        throw failure("the vocabulary has more than \(Self.lineLimit) lines")
      }
      let isContinuing = isContinuation(at: start)
      let word = isContinuing ? start + 2 : start
      var hash = PieceHash(continuing: isContinuing)
      var lineEnd = word
      var allBits: UInt8 = 0
      while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") {
        hash.combine(bytes[lineEnd])
        allBits |= bytes[lineEnd]
        lineEnd += 1
      }
      var end = lineEnd
      if allBits >= 0x80 || (end > start && bytes[end - 1] <= UInt8(ascii: " ")) {
        end = try endOfPiece(in: start..<lineEnd, number: pieces.count + 1)
        if end < lineEnd { hash = PieceHash(bytes[word..<end], continuing: isContinuing) }
      }
      pieces.append(PieceRange(start: UInt32(start), end: UInt32(end)))
      hashes.append(hash.value)
      longestPieceLength = max(longestPieceLength, end - word)
      start = lineEnd + 1
    }
    self.pieces = pieces
    self.hashes = hashes
  }

  /// Whether a piece is one that continues a word.
  private func isContinuation(at start: Int) -> Bool {
    start + 1 < bytes.count && bytes[start] == UInt8(ascii: "#")
      && bytes[start + 1] == UInt8(ascii: "#")
  }

  /// Where the white space begins that a line ends with. The line is checked for UTF-8 too.
  private func endOfPiece(in line: Range<Int>, number: Int) throws(CheckpointError) -> Int {
    guard let text = String(validating: bytes[line], as: UTF8.self) else {
      throw failure("the vocabulary is not UTF-8 here", line: number)
    }
    var rest = text.unicodeScalars[...]
    while let last = rest.last, last.endsNoPiece { rest.removeLast() }
    return line.upperBound - text[rest.endIndex...].utf8.count
  }

  private func filledTable() throws(CheckpointError) -> PieceTable {
    var table = PieceTable(capacity: pieces.count)
    for id in pieces.indices where pieces[id].start < pieces[id].end {
      let text = text(of: id)
      switch table.insert(id, hash: hashes[id], isEqual: { text.elementsEqual(self.text(of: $0)) })
      {
      case .inserted: break
      case .duplicate(of: let other):
        let text = String(decoding: text, as: UTF8.self)
        throw failure(
          "the word piece \(quoted(text)) is in line \(other + 1) already", line: id + 1)
      case .crowded:
        throw failure("too many word pieces have the same hash", line: id + 1)
      }
    }
    return table
  }

  private func text(of id: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes[Int(pieces[id].start)..<Int(pieces[id].end)]
  }

  private func failure(_ message: String, line: Int? = nil) -> CheckpointError {
    CheckpointError(
      path: path, line: line, message: message,
      help: "take vocab.txt from the model's own checkpoint again")
  }
}

extension UnicodeScalar {
  /// Whether it is white space, which `tokenizers` removes from the end of a line.
  fileprivate var endsNoPiece: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
