/// Lines, ended by LF or CR LF: a lone CR, U+2028 and the like are text.
struct LineSplitter: RecordSplitter {
  /// Whether lines of blanks alone are left out.
  let skipsBlankLines: Bool
  private var partial: [UInt8] = []
  private var line = 1

  init(skipsBlankLines: Bool) {
    self.skipsBlankLines = skipsBlankLines
  }

  mutating func next(from bytes: inout ArraySlice<UInt8>) throws(SplittingError) -> RawRecord? {
    while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      try take(bytes[..<end])
      bytes = bytes[(end + 1)...]
      if partial.last == UInt8(ascii: "\r") { partial.removeLast() }
      if let record = finishedLine() { return record }
    }
    try take(bytes)
    bytes = []
    return nil
  }

  mutating func last() -> RawRecord? {
    partial.isEmpty ? nil : finishedLine()
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) throws(SplittingError) {
    guard partial.count + bytes.count <= RecordLimit.bytes else {
      throw RecordLimit.tooLong(
        from: RawRecord.Place(line: line), help: "end each text with a line break")
    }
    partial += bytes
  }

  private mutating func finishedLine() -> RawRecord? {
    defer {
      partial = []
      line += 1
    }
    if skipsBlankLines, partial.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      return nil
    }
    return RawRecord(
      bytes: partial, line: line, start: RawRecord.Place(line: line), isQuoted: false)
  }
}
