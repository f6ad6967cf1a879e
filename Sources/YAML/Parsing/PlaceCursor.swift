internal import Diagnostics

/// Turns libyaml's marks into bytes, lines and columns.
///
/// libyaml counts code points and ends lines at more characters than editors do; its line and
/// column are wrong behind a last line without a line break. Its index is right, so everything is
/// derived from it. Marks ascend, so each walk begins where the last one ended.
struct PlaceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  /// The length of the byte order mark that libyaml never saw.
  let origin: Int

  private var markIndex = 0
  private var markOffset: Int

  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    origin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isASCII = !bytes.contains { $0 >= 0x80 }
    markOffset = origin
    offset = origin
  }

  /// The byte offset of the code point with this number, counted without the byte order mark.
  mutating func offset(ofMark index: Int) -> Int {
    if isASCII { return index + origin }
    while markIndex < index, markOffset < bytes.count {
      markOffset += 1
      while markOffset < bytes.count, isContinuation(bytes[markOffset]) { markOffset += 1 }
      markIndex += 1
    }
    while markIndex > index {
      markOffset -= 1
      while isContinuation(bytes[markOffset]) { markOffset -= 1 }
      markIndex -= 1
    }
    return markOffset
  }

  mutating func position(at target: Int) -> SourcePosition {
    if target < offset { stepBack(to: target) }
    while offset < target {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A || byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A) {
        line += 1
        column = 1
      } else if !isContinuation(byte) {
        column += 1
      }
    }
    return SourcePosition(offset: offset, line: line, column: column)
  }

  /// Small steps only: an empty value stands before the token that told of it.
  private mutating func stepBack(to target: Int) {
    while offset > target {
      offset -= 1
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0A, offset > origin, bytes[offset - 1] == 0x0D { offset -= 1 }
        line -= 1
        column = columnOfLineEnd(offset)
      } else if !isContinuation(byte) {
        column -= 1
      }
    }
  }

  private func columnOfLineEnd(_ end: Int) -> Int {
    var start = end
    var column = 1
    while start > origin, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
      if !isContinuation(bytes[start]) { column += 1 }
    }
    return column
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
