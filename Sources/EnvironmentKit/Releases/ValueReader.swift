package import Diagnostics
package import JSON
internal import Kubernetes
internal import OrderedCollections
package import YAML

/// Reads JSON as values that know where they stand, as a values file's do.
package struct ValueReader {
  private let bytes: [UInt8]
  private let file: String
  private var reader: JSONReader
  private var cursor: PlaceInText

  /// - Parameters:
  ///   - start: where the bytes begin in the file.
  ///   - file: the name that the values' locations carry.
  package init(_ bytes: [UInt8], from start: SourcePosition = .start, in file: String) {
    self.bytes = bytes
    self.file = file
    reader = JSONReader(bytes)
    cursor = PlaceInText(start)
  }

  /// The whole text as one value.
  /// - Throws: `JSONFailure`, also for a key that stands twice and a number that has no value.
  package mutating func value() throws(JSONFailure) -> Value {
    let value = try readValue()
    try reader.readEnd()
    return value
  }

  /// The member of that name of the object that the text is.
  package mutating func member(_ name: String) throws(JSONFailure) -> Value {
    var found: Value?
    var rest = self
    try rest.reader.readObject { (reader, key) throws(JSONFailure) in
      guard key == name, found == nil else { return try reader.skipValue() }
      found = try self.readValue(&reader)
    }
    guard let found else { throw reader.failure("`\(name)` is missing") }
    return found
  }

  private mutating func readValue() throws(JSONFailure) -> Value {
    var reader = self.reader
    defer { self.reader = reader }
    return try readValue(&reader)
  }

  private mutating func readValue(_ reader: inout JSONReader) throws(JSONFailure) -> Value {
    let kind = try reader.peek()
    let start = place(reader.offset)
    let content: Value.Content
    switch kind {
    case .object: content = .map(try readMembers(&reader))
    case .array:
      var items: [Value] = []
      try reader.readArray { (reader) throws(JSONFailure) in
        items.append(try self.readValue(&reader))
      }
      content = .list(items)
    case .string:
      content = .scalar(
        Scalar(kind: .string, text: try reader.readString(), style: .doubleQuoted))
    case .number, .boolean, .null: content = .scalar(try readPlain(kind, &reader))
    }
    return Value(content, at: SourceLocation(file: file, start: start, end: place(reader.offset)))
  }

  private mutating func readMembers(
    _ reader: inout JSONReader
  ) throws(JSONFailure) -> OrderedDictionary<String, Value> {
    var entries: OrderedDictionary<String, Value> = [:]
    try reader.readObject { (reader, key) throws(JSONFailure) in
      let keyLocation = location(ofKeyBefore: reader.offset)
      guard entries[key] == nil else {
        throw reader.failure("the key \(quoted(key)) stands there twice")
      }
      var value = try self.readValue(&reader)
      value.keyLocation = keyLocation
      entries[key] = value
    }
    return entries
  }

  /// A number, a boolean or null: as Helm and kubectl read them, whose numbers are JSON's too.
  private mutating func readPlain(
    _ kind: JSONReader.Kind, _ reader: inout JSONReader
  ) throws(JSONFailure) -> Scalar {
    let start = reader.offset
    try reader.skipValue()
    let text = String(decoding: bytes[start..<reader.offset], as: UTF8.self)
    let resolved = Scalar.Kind(resolvingPlain: text)
    switch resolved {
    case .string, .float(.infinity), .float(-.infinity):
      throw JSONFailure(offset: start, message: "the number is larger than any can be")
    default: break
    }
    return Scalar(kind: resolved, text: text, style: .plain)
  }

  /// - Parameter offset: one past the colon behind the key.
  private mutating func location(ofKeyBefore offset: Int) -> SourceLocation {
    let quote = UInt8(ascii: "\"")
    let end = bytes[..<offset].lastIndex(of: quote) ?? offset
    var start = end
    // A quote in the key has a backslash before it, the one at its beginning has none.
    repeat {
      start = bytes[..<start].lastIndex(of: quote) ?? 0
    } while start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
    return SourceLocation(file: file, start: place(start), end: place(end + 1))
  }

  private mutating func place(_ offset: Int) -> SourcePosition {
    cursor.advance(to: offset, in: bytes)
    return cursor.position
  }
}

/// A place in a text that is walked through from front to back.
private struct PlaceInText {
  private let start: SourcePosition
  private var offset = 0
  private var line: Int
  private var column: Int

  init(_ start: SourcePosition) {
    self.start = start
    line = start.line
    column = start.column
  }

  var position: SourcePosition {
    SourcePosition(offset: start.offset + offset, line: line, column: column)
  }

  mutating func advance(to end: Int, in bytes: [UInt8]) {
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // The first byte of a character.
        column += 1
      }
      offset += 1
    }
  }
}
