internal import Terminal

extension JSONValue {
  package enum Layout: Sendable {
    /// All on one line.
    case compact
    /// Every member and item on a line of its own, two blanks a level.
    case indented
  }

  /// This value as JSON text (RFC 8259), without a line break at its end.
  ///
  /// Whatever a terminal could act upon is escaped, beyond what JSON demands: control characters,
  /// line separators, invisible formatting.
  package func serialized(_ layout: Layout = .indented) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(self)
    return writer.text
  }
}

private struct JSONWriter {
  let layout: JSONValue.Layout
  var text = ""
  var level = 0

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: text += "null"
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .number(let number): text += number.isFinite ? String(number) : "null"
    case .string(let string): write(string)
    case .array(let items):
      writeContainer(items, "[", "]") { $0.write($1) }
    case .object(let members):
      writeContainer(members, "{", "}") { writer, member in
        writer.write(member.0)
        writer.text += writer.layout == .indented ? ": " : ":"
        writer.write(member.1)
      }
    }
  }

  private mutating func writeContainer<Element>(
    _ elements: [Element], _ opening: String, _ closing: String,
    _ writeElement: (inout JSONWriter, Element) -> Void
  ) {
    text += opening
    level += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      breakLine()
      writeElement(&self, element)
    }
    level -= 1
    if !elements.isEmpty { breakLine() }
    text += closing
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    text += "\n" + String(repeating: "  ", count: level)
  }

  private mutating func write(_ string: String) {
    text += "\""
    if string.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
      text += string
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    text += "\""
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\u{8}": text += "\\b"
    case "\u{C}": text += "\\f"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.isPrintable: text.unicodeScalars.append(scalar)
    default:
      // JSON's escapes are UTF-16 units: a scalar beyond U+FFFF takes a surrogate pair.
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}
