extension XMLReader {
  /// Reads `&lt;`, `&#60;` or `&#x3C;`.
  mutating func readReference() throws(XMLFailure) -> Unicode.Scalar {
    let start = offset
    // The longest is `&#1114111;`; a few zeros more than needed are allowed.
    let end = bytes[offset...].prefix(32).firstIndex(of: UInt8(ascii: ";"))
    guard let end else {
      throw failure("`&` stands alone; write `&amp;`")
    }
    let name = text(offset + 1..<end)
    offset = end + 1
    if name.first == "#" {
      guard let scalar = Self.scalar(numbered: name.dropFirst()) else {
        throw XMLFailure(offset: start, message: "`&\(name);` is no character of XML")
      }
      return scalar
    }
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      throw XMLFailure(
        offset: start,
        message: "the entity `&\(name);` is not known: only lt, gt, amp, quot and apos are, and "
          + "numbers such as &#60;")
    }
  }

  private static func scalar(numbered text: Substring) -> Unicode.Scalar? {
    let isHexadecimal = text.first == "x"
    let digits = isHexadecimal ? text.dropFirst() : text
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number), isCharacter(scalar)
    else { return nil }
    return scalar
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
