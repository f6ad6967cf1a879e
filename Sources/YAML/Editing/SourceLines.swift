/// The lines of a text, and what stands between its nodes. A line ends where libyaml ends one.
struct SourceLines {
  let bytes: [UInt8]
  /// Behind the byte order mark, if there is one.
  private let origin: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    origin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The end of the line, before its line break.
  func end(of offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, breakLength(at: offset) == 0 { offset += 1 }
    return offset
  }

  func start(of offset: Int) -> Int {
    var offset = offset
    while offset > origin, breakLength(before: offset) == 0 { offset -= 1 }
    return offset
  }

  /// Where the line behind a line's end begins; nil if nothing comes there.
  func next(behind end: Int) -> Int? {
    let next = end + breakLength(at: end)
    return next < bytes.count ? next : nil
  }

  /// The end of the line before the one that begins at `start`; nil for the first line.
  func previousEnd(before start: Int) -> Int? {
    start > origin ? start - breakLength(before: start) : nil
  }

  /// Code points before `offset` on its line.
  func column(of offset: Int) -> Int {
    bytes[start(of: offset)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  func isFirstOnLine(_ offset: Int) -> Bool {
    let before = skipBlanksBackwards(from: offset)
    return before == origin || breakLength(before: before) > 0
  }

  /// Whether nothing follows on the line, or only a comment.
  func isLastOnLine(_ offset: Int) -> Bool {
    let next = skipBlanks(from: offset)
    return next == bytes.count || bytes[next] == UInt8(ascii: "#") || breakLength(at: next) > 0
  }

  func isBlank(lineAt start: Int) -> Bool {
    let next = skipBlanks(from: start)
    return next == bytes.count || breakLength(at: next) > 0
  }

  /// How far in the comment stands that a line consists of; nil if the line is anything else.
  func commentColumn(lineAt start: Int) -> Int? {
    let next = skipBlanks(from: start)
    return next < bytes.count && bytes[next] == UInt8(ascii: "#") ? next - start : nil
  }

  func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  func skipBlanksBackwards(from offset: Int) -> Int {
    var offset = offset
    while offset > origin, isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  /// Goes over blanks, line breaks and comments.
  func skipSpace(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "#") {
        offset = end(of: offset)
      } else {
        let length = isBlank(bytes[offset]) ? 1 : breakLength(at: offset)
        if length == 0 { break }
        offset += length
      }
    }
    return offset
  }

  /// The bytes of the line break at `offset`; 0 where there is none.
  func breakLength(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2, 0xE2: return bytes.withUnsafeBufferPointer { LineBreak.length(in: $0, at: offset) }
    default: return 0
    }
  }

  private func breakLength(before offset: Int) -> Int {
    if offset >= 2, bytes[offset - 2] == 0x0D, bytes[offset - 1] == 0x0A { return 2 }
    return bytes.withUnsafeBufferPointer { LineBreak.length(in: $0, before: offset) }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension SourceLines {
  /// LF, CR LF or CR; nil if the line is the last one, or ends at what is no line break to editors.
  func lineBreak(endingLineOf offset: Int) -> [UInt8]? {
    var end = end(of: offset)
    while end < bytes.count, bytes[end] >= 0x80 { end = self.end(of: end + breakLength(at: end)) }
    return end < bytes.count ? Array(bytes[end..<end + breakLength(at: end)]) : nil
  }
}
