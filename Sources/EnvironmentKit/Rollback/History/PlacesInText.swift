internal import Diagnostics

/// Lines and columns of byte offsets that are asked for in ascending order, mostly: each byte is
/// passed once.
struct PlacesInText {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ source: SourceText) {
    bytes = source.bytes
  }

  mutating func position(at wanted: Int) -> SourcePosition {
    let end = min(max(wanted, 0), bytes.count)
    if end < offset {
      offset = 0
      line = 1
      column = 1
    }
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      let isBreak =
        byte == 0x0A || byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)
      if isBreak {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    return SourcePosition(offset: end, line: line, column: column)
  }
}

/// A text of the input in a message: between backticks and not too long.
func quotedText(_ text: String) -> String {
  let limit = 60
  return "`\(text.prefix(limit))\(text.count > limit ? "…" : "")`"
}
