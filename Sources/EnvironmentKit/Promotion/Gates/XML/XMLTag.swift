extension XMLReader {
  /// Reads a name.
  /// - Parameter owner: what has it: `an element`.
  mutating func readName(_ owner: String) throws(XMLFailure) -> Range<Int> {
    let start = offset
    while offset < bytes.count, isName(bytes[offset], first: offset == start) { offset += 1 }
    guard offset > start else {
      throw failure("the name of \(owner) is missing; in text, `<` is written `&lt;`")
    }
    guard offset - start <= XMLLimits.name else {
      throw XMLFailure(
        offset: start, message: "the name of \(owner) is longer than \(XMLLimits.name) bytes")
    }
    return start..<offset
  }

  private func isName(_ byte: UInt8, first isFirst: Bool) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "_", ":": true
    case "0"..."9", "-", ".": !isFirst
    default: byte >= 0x80
    }
  }

  /// Reads attributes up to the end of their tag.
  mutating func readAttributes() throws(XMLFailure) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    while true {
      let start = offset
      skipSpace()
      if offset == bytes.count { throw failure("the text ends inside of a tag; it is cut off") }
      if isNext("/") || isNext(">") { return attributes }
      guard offset > start else { throw failure("a blank is missing before an attribute") }
      guard attributes.count < XMLLimits.attributes else {
        throw failure("an element has more than \(XMLLimits.attributes) attributes")
      }
      let attribute = try readAttribute()
      if attributes.contains(where: { $0.name == attribute.name }) {
        throw XMLFailure(
          offset: start, message: "the attribute `\(attribute.name)` is there twice")
      }
      attributes.append(attribute)
    }
  }

  mutating func readAttribute() throws(XMLFailure) -> XMLAttribute {
    let name = text(try readName("an attribute"))
    skipSpace()
    guard skip("=") else { throw failure("`=` is missing after the attribute `\(name)`") }
    skipSpace()
    guard isNext("\"") || isNext("'") else {
      throw failure("the value of `\(name)` must stand in quotes")
    }
    let quote = bytes[offset]
    offset += 1
    return XMLAttribute(name: name, value: try readValue(until: quote, of: name))
  }

  /// Reads a value and its closing quote. Any white space in it means a blank, unless written as a
  /// reference.
  private mutating func readValue(
    until quote: UInt8, of name: String
  ) throws(XMLFailure) -> String {
    let start = offset
    var value: [UInt8] = []
    while offset < bytes.count, bytes[offset] != quote {
      switch bytes[offset] {
      case UInt8(ascii: "<"):
        throw failure("`<` stands in the value of `\(name)`; write `&lt;`")
      case UInt8(ascii: "&"):
        value += Array(String(try readReference()).utf8)
      case 0x0D where isNext("\r\n"):
        offset += 1
      case let byte:
        value.append(isSpace(byte) ? 0x20 : byte)
        offset += 1
      }
      guard offset - start <= XMLLimits.value else {
        throw XMLFailure(
          offset: start, message: "the value of `\(name)` is longer than \(XMLLimits.value) bytes")
      }
    }
    guard offset < bytes.count else {
      throw XMLFailure(offset: start, message: "the value of `\(name)` has no end; it is cut off")
    }
    offset += 1
    return String(decoding: value, as: UTF8.self)
  }
}
