internal import Diagnostics

/// Refuses what YAML does not allow anywhere: bytes that are not UTF-8, and control characters.
///
/// libyaml checks this too, but it reads ahead: its complaint can hide an earlier syntax error and
/// knows no line. Source: YAML 1.2.2, production 1 (c-printable).
enum CharacterCheck {
  /// - Returns: the byte offset of the first character that is not allowed, and why; nil if none.
  static func firstProblem(in bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, why: String)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (0, "this is UTF-16; save the file as UTF-8")
    }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte &- 0x20 < 0x5F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        offset += 1
        continue
      }
      if byte < 0x80 { return (offset, controlCharacter(UInt32(byte))) }
      guard let (scalar, length) = decode(bytes, at: offset) else {
        return (offset, "this is not UTF-8; save the file as UTF-8")
      }
      if (0x80..<0xA0).contains(scalar) && scalar != 0x85 || scalar == 0xFFFE || scalar == 0xFFFF {
        return (offset, controlCharacter(scalar))
      }
      if scalar == 0xFEFF, offset > 0 {
        return (offset, "a byte order mark inside the text; remove this invisible character")
      }
      offset += length
    }
    return nil
  }

  private static func controlCharacter(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar == 0
      ? "a NUL byte, which YAML does not allow; is this a binary file?"
      : "control character U+\(padded), which YAML does not allow; write it as an escape in double quotes"
  }

  /// One multi-byte UTF-8 sequence, shortest form only (RFC 3629).
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int)? {
    let first = bytes[offset]
    let length: Int
    var scalar: UInt32
    let smallest: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar, smallest) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (length, scalar, smallest) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (length, scalar, smallest) = (4, UInt32(first & 0x07), 0x10000)
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for next in 1..<length {
      let byte = bytes[offset + next]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800..<0xE000).contains(scalar) else {
      return nil
    }
    return (scalar, length)
  }
}
