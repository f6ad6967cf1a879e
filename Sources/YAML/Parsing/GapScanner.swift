/// Reads what stands between two events: white space, line breaks, comments, the indicators
/// `- ? : ,`, document markers and directives. Nothing else can stand there, so every `#` begins a
/// comment; block scalars, which may hold a `#`, are never part of a gap.
struct GapScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Byte ranges of the comments met so far, ascending.
  private(set) var comments: [Range<Int>] = []
  /// Everything before this offset was read.
  private(set) var offset: Int
  /// One past the last `-`, `?` or `:` of the gap read last; nil if it had none.
  private(set) var afterIndicator: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Reads up to `end`.
  mutating func scan(to end: Int) {
    afterIndicator = nil
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "#"):
        comments.append(skipComment(before: end))
      case UInt8(ascii: "%"):
        offset = endOfLine(from: offset, before: end)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        offset += 1
        afterIndicator = offset
      default:
        offset += 1
      }
    }
  }

  /// Reads anchor and tag, and comments behind them; stops at the content, or at `end`.
  mutating func skipProperties(before end: Int) {
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while offset < end, !isBlankOrBreak(bytes[offset]) { offset += 1 }
      case UInt8(ascii: "#"):
        comments.append(skipComment(before: end))
      case let byte where isBlankOrBreak(byte):
        offset += 1
      default:
        return
      }
    }
  }

  /// The comment behind `|` or `>` is part of the scalar's range as libyaml reports it.
  mutating func scanBlockScalarHeader(before end: Int) {
    let lineEnd = endOfLine(from: offset, before: end)
    while offset < lineEnd, bytes[offset] != UInt8(ascii: "#") { offset += 1 }
    if offset < lineEnd { comments.append(skipComment(before: lineEnd)) }
  }

  /// Goes on behind a token that an event accounts for.
  mutating func skip(to end: Int) {
    offset = max(offset, end)
  }

  private mutating func skipComment(before end: Int) -> Range<Int> {
    let start = offset
    offset = endOfLine(from: start, before: end)
    return start..<offset
  }

  /// libyaml ends lines at LF, CR, U+0085, U+2028 and U+2029, in comments too.
  private func endOfLine(from start: Int, before end: Int) -> Int {
    var place = start
    while place < end {
      switch bytes[place] {
      case 0x0A, 0x0D:
        return place
      case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0x85:
        return place
      case 0xE2
      where place + 2 < bytes.count && bytes[place + 1] == 0x80
        && (bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9):
        return place
      default:
        place += 1
      }
    }
    return end
  }

  private func isBlankOrBreak(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
