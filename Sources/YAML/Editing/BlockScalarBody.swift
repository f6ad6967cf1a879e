/// The lines of a literal or folded scalar as they stand.
struct BlockScalarBody {
  /// Where its first line with text begins; nil if there is none.
  private(set) var column: Int?
  /// Bytes of its longest line.
  private(set) var width = 0

  /// - Parameter start: the end of the header's line.
  init(_ lines: SourceLines, from start: Int, to end: Int) {
    var lineEnd = start
    while lineEnd < end, let next = lines.next(behind: lineEnd) {
      lineEnd = lines.end(of: next)
      if column == nil, !lines.isBlank(lineAt: next) {
        column = lines.bytes[next...].prefix { $0 == UInt8(ascii: " ") }.count
      }
      width = max(width, lineEnd - next)
    }
  }
}

extension SourceLines {
  /// One past the anchor and tag that begin at `start`.
  func propertiesEnd(from start: Int, before content: Int) -> Int {
    var offset = start
    var end = start
    while offset < content, bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!")
    {
      let isAnchor = bytes[offset] == UInt8(ascii: "&")
      offset += 1
      while offset < content, isAnchor ? isAnchorByte(bytes[offset]) : !isSpace(at: offset) {
        offset += 1
      }
      end = offset
      offset = skipSpace(from: offset)
    }
    return end
  }

  private func isSpace(at offset: Int) -> Bool {
    skipBlanks(from: offset) > offset || breakLength(at: offset) > 0
  }

  /// libyaml's idea of an anchor's name.
  private func isAnchorByte(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte >= 0x40
    default:
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
  }
}
