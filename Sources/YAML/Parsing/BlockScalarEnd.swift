/// Finds where a literal or folded scalar really ends: libyaml's range runs over every blank line
/// behind it, whatever its chomping says.
enum BlockScalarEnd {
  /// - Parameters:
  ///   - start: the `|` or `>`.
  ///   - end: libyaml's end, the start of a later line or the end of the input.
  /// - Returns: one past the last line that is not blank, without its line break; right behind the
  ///   header's indicators where there is no such line.
  static func offset(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var headerEnd = start
    while headerEnd < end, LineBreak.length(in: bytes, at: headerEnd) == 0 { headerEnd += 1 }
    var lineEnd = end
    while lineEnd > headerEnd {
      let lineBreak = LineBreak.length(in: bytes, before: lineEnd)
      if lineBreak > 0 {
        lineEnd -= lineBreak
        continue
      }
      var place = lineEnd
      while place > headerEnd, bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 { place -= 1 }
      if place > headerEnd, LineBreak.length(in: bytes, before: place) == 0 { return lineEnd }
      lineEnd = place
    }
    var indicatorsEnd = start
    while indicatorsEnd < end, isIndicator(bytes[indicatorsEnd]) { indicatorsEnd += 1 }
    return indicatorsEnd
  }

  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
