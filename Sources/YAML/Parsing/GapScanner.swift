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
        skipComment(before: end)
      case UInt8(ascii: "%"):
        scanLine(before: end)
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
      case UInt8(ascii: "&"):
        offset += 1
        while offset < end, isAnchorCharacter(bytes[offset]) { offset += 1 }
      case UInt8(ascii: "!"):
        while offset < end, blankOrBreakLength == 0 { offset += 1 }
      case UInt8(ascii: "#"):
        skipComment(before: end)
      default:
        let length = blankOrBreakLength
        if length == 0 { return }
        offset += length
      }
    }
  }

  /// Reads a line in which only a comment matters: a directive, or the header of a block scalar,
  /// whose comment libyaml counts to the scalar.
  mutating func scanLine(before end: Int) {
    while offset < end, LineBreak.length(in: bytes, at: offset) == 0 {
      if bytes[offset] == UInt8(ascii: "#") { return skipComment(before: end) }
      offset += 1
    }
  }

  /// Goes on behind a token that an event accounts for.
  mutating func skip(to end: Int) {
    offset = max(offset, end)
  }

  private mutating func skipComment(before end: Int) {
    let start = offset
    while offset < end, LineBreak.length(in: bytes, at: offset) == 0 { offset += 1 }
    comments.append(start..<offset)
  }

  private var blankOrBreakLength: Int {
    let isBlank = bytes[offset] == 0x20 || bytes[offset] == 0x09
    return isBlank ? 1 : LineBreak.length(in: bytes, at: offset)
  }

  /// An anchor ends at any other character: in `&a:b` the text is `:b`.
  private func isAnchorCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
