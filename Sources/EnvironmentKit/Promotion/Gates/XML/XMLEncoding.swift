/// Makes sure that bytes are UTF-8 and hold characters of XML alone.
/// - Returns: the length of the byte order mark.
func checkCharacters(of bytes: [UInt8]) throws(XMLFailure) -> Int {
  if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    || bytes.prefix(2).contains(0)
  {
    throw XMLFailure(offset: 0, message: "this is UTF-16 or UTF-32; write the report as UTF-8")
  }
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case 0..<0x20 where !isSpace(byte):
      throw XMLFailure(
        offset: index,
        message: "the control character U+00\(byte < 0x10 ? "0" : "")"
          + String(byte, radix: 16, uppercase: true) + " stands here, and XML has no place for it; "
          + "keep it out of what the tests print")
    case 0xEF
    where bytes[index...].starts(with: [0xEF, 0xBF, 0xBE])
      || bytes[index...].starts(with: [0xEF, 0xBF, 0xBF]):
      throw XMLFailure(offset: index, message: "U+FFFE and U+FFFF are no characters of XML")
    default: break
    }
  }
  guard String(validating: bytes, as: UTF8.self) != nil else {
    throw XMLFailure(
      offset: firstLine(notUTF8: bytes),
      message: "this line is not UTF-8; write the report as UTF-8")
  }
  return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

/// Where the first line begins that is not UTF-8.
private func firstLine(notUTF8 bytes: [UInt8]) -> Int {
  bytes.split(separator: 0x0A).first { String(validating: $0, as: UTF8.self) == nil }?
    .startIndex ?? 0
}

extension XMLReader {
  /// Passes `<?xml version="1.0" encoding="UTF-8"?>`, where a document begins with it.
  mutating func readDeclaration() throws(XMLFailure) {
    guard isNext("<?xml"), offset + 5 < bytes.count, isSpace(bytes[offset + 5]) else { return }
    let start = offset
    offset += 5
    let declared = try readDeclared()
    guard let version = declared["version"], version.hasPrefix("1."),
      version.utf8.dropFirst(2).allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else {
      throw XMLFailure(
        offset: start, message: "an XML declaration begins with its version, `version=\"1.0\"`")
    }
    guard ["yes", "no"].contains(declared["standalone"] ?? "no") else {
      throw XMLFailure(offset: start, message: "`standalone` of an XML declaration is yes or no")
    }
    let encoding = declared["encoding"]?.lowercased() ?? "utf-8"
    guard ["utf-8", "us-ascii"].contains(encoding) else {
      throw XMLFailure(
        offset: start, message: "the encoding `\(encoding)` is not read; write the report as UTF-8")
    }
  }

  private mutating func readDeclared() throws(XMLFailure) -> [String: String] {
    var expected = ["version", "encoding", "standalone"][...]
    var declared: [String: String] = [:]
    while true {
      let start = offset
      skipSpace()
      if skip("?>") { return declared }
      guard offset > start else { throw failure("a blank is missing in the XML declaration") }
      let attribute = try readAttribute()
      guard let index = expected.firstIndex(of: attribute.name) else {
        throw XMLFailure(
          offset: start,
          message: "an XML declaration says version, encoding and standalone, in this order")
      }
      expected = expected[(index + 1)...]
      declared[attribute.name] = attribute.value
    }
  }
}
