internal import Diagnostics

/// Turns libyaml's marks into bytes, lines and columns.
///
/// libyaml counts code points and ends lines at more characters than editors do; its line and
/// column are wrong behind a last line without a line break. Its index is right, so everything is
/// derived from it. Both marks and places must be asked for in ascending order: each walk begins
/// where the last one ended.
struct PlaceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  /// The length of the byte order mark that libyaml never saw.
  let origin: Int

  private var markIndex = 0
  private var markOffset: Int

  private var line = 1
  private var lineStart: Int
  private var nextLineStart: Int
  /// A place on the line whose column is known: all that makes one very long line linear.
  private var countedOffset: Int
  private var countedColumn = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    origin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var bits: UInt8 = 0
    for byte in bytes { bits |= byte }
    isASCII = bits < 0x80
    markOffset = origin
    lineStart = origin
    countedOffset = origin
    nextLineStart = origin
    nextLineStart = startOfLine(behind: origin)
  }

  /// The byte offset of the code point with this number, counted without the byte order mark.
  mutating func offset(ofMark index: Int) -> Int {
    if isASCII { return index + origin }
    while markIndex < index, markOffset < bytes.count {
      markOffset += length(of: bytes[markOffset])
      markIndex += 1
    }
    return markOffset
  }

  mutating func position(at offset: Int) -> SourcePosition {
    while offset >= nextLineStart {
      lineStart = nextLineStart
      nextLineStart = startOfLine(behind: lineStart)
      line += 1
      (countedOffset, countedColumn) = (lineStart, 1)
    }
    return SourcePosition(offset: offset, line: line, column: column(at: offset))
  }

  private mutating func column(at offset: Int) -> Int {
    if isASCII { return offset - lineStart + 1 }
    while countedOffset < offset {
      countedOffset += length(of: bytes[countedOffset])
      countedColumn += 1
    }
    return countedColumn
  }

  /// Where the line after the one at `offset` begins; beyond all bytes if there is none.
  private func startOfLine(behind offset: Int) -> Int {
    var place = offset
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x0A { return place }
      if byte == 0x0D { return place < bytes.count && bytes[place] == 0x0A ? place + 1 : place }
    }
    return .max
  }

  /// The length of the UTF-8 sequence that begins with this byte; the text is known to be UTF-8.
  private func length(of first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
