extension JSONReader {
  package mutating func readString() throws(JSONFailure) -> String {
    let quoted = try skipQuoted()
    if quoted.isPlain { return String(decoding: bytes[quoted.content], as: UTF8.self) }
    guard let text = String(validating: try unescaped(quoted.content), as: UTF8.self) else {
      throw JSONFailure(offset: quoted.content.lowerBound, message: "the text is not UTF-8")
    }
    return text
  }

  /// Passes a text, which must be one all the same.
  mutating func skipString() throws(JSONFailure) {
    let start = offset
    if try skipQuoted().isPlain { return }
    offset = start
    _ = try readString()
  }

  /// A text in quotes.
  private struct Quoted {
    /// Where what is between the quotes lies.
    let content: Range<Int>
    /// Whether it is ASCII without a backslash, as nearly all are: the text itself.
    let isPlain: Bool
  }

  private mutating func skipQuoted() throws(JSONFailure) -> Quoted {
    try expect(.string)
    let start = offset + 1
    var isPlain = true
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        offset = index + 1
        return Quoted(content: start..<index, isPlain: isPlain)
      case UInt8(ascii: "\\"):
        isPlain = false
        index += 2
      case 0..<0x20:
        throw JSONFailure(offset: index, message: "a control character stands in a text")
      case let byte:
        if byte >= 0x80 { isPlain = false }
        index += 1
      }
    }
    throw failure("a text has no end")
  }

  private func unescaped(_ range: Range<Int>) throws(JSONFailure) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      // Another byte follows: a backslash before the closing quote would have escaped it.
      let sign = bytes[index + 1]
      if sign == UInt8(ascii: "u") {
        let (scalar, length) = try escapedScalar(at: index, in: range)
        result.append(contentsOf: Array(String(scalar).utf8))
        index += length
      } else if let byte = escapedByte(sign) {
        result.append(byte)
        index += 2
      } else {
        throw JSONFailure(offset: index, message: "no escape is written like this")
      }
    }
    return result
  }

  private func escapedByte(_ sign: UInt8) -> UInt8? {
    switch Unicode.Scalar(sign) {
    case "\"", "\\", "/": sign
    case "b": 0x08
    case "f": 0x0C
    case "n": 0x0A
    case "r": 0x0D
    case "t": 0x09
    default: nil
    }
  }

  /// The scalar that one `\uXXXX` means, or two: a surrogate pair.
  private func escapedScalar(
    at index: Int, in range: Range<Int>
  ) throws(JSONFailure) -> (scalar: Unicode.Scalar, length: Int) {
    let first = try escapedUnit(at: index, in: range)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    if first < 0xDC00, index + 6 < range.upperBound, bytes[index + 6] == UInt8(ascii: "\\") {
      let second = try escapedUnit(at: index + 6, in: range)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return (scalar, 12)
      }
    }
    throw JSONFailure(offset: index, message: "half of a surrogate pair stands alone")
  }

  private func escapedUnit(at index: Int, in range: Range<Int>) throws(JSONFailure) -> UInt32 {
    let digits = index + 2..<index + 6
    guard digits.upperBound <= range.upperBound, bytes[index + 1] == UInt8(ascii: "u") else {
      throw JSONFailure(offset: index, message: "`\\u` needs four hexadecimal digits")
    }
    var unit: UInt32 = 0
    for digit in bytes[digits] {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else {
        throw JSONFailure(offset: index, message: "`\\u` needs four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(value)
    }
    return unit
  }
}
