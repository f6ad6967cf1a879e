/// Reads JSON (RFC 8259) front to back, value by value, strictly, without building a tree.
///
/// Unlike `JSONDecoder`, it is ready within microseconds of the start of a process, takes no memory
/// for what is passed over, refuses a number that does not fit, shows a key that stands twice, and
/// says where a fault is.
package struct JSONReader: Sendable {
  /// How deep arrays and objects may stand in each other.
  package static let depthLimit = 64

  let bytes: [UInt8]
  /// Where the next byte to be read lies.
  package internal(set) var offset = 0
  private var depth = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What kind of value comes next.
  package enum Kind: String, Sendable {
    case object = "an object"
    case array = "an array"
    case string = "a text"
    case number = "a number"
    case boolean = "true or false"
    case null = "null"
  }

  /// The kind of the next value, which stays unread.
  package mutating func peek() throws(JSONFailure) -> Kind {
    skipSpace()
    guard offset < bytes.count else { throw failure("the text ends where a value is needed") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw failure("no value begins like this")
    }
  }

  /// Reads an object. The closure gets each key and must read its value.
  package mutating func readObject(
    _ readMember: (inout JSONReader, String) throws(JSONFailure) -> Void
  ) throws(JSONFailure) {
    try enter(.object)
    defer { depth -= 1 }
    if skip(UInt8(ascii: "}")) { return }
    repeat {
      guard try peek() == .string else { throw failure("a key must stand in quotes") }
      let key = try readString()
      guard skip(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
      try readMember(&self, key)
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw failure("a comma or `}` is missing") }
  }

  /// Reads an array. The closure must read one element at each call.
  package mutating func readArray(
    _ readElement: (inout JSONReader) throws(JSONFailure) -> Void
  ) throws(JSONFailure) {
    try enter(.array)
    defer { depth -= 1 }
    if skip(UInt8(ascii: "]")) { return }
    repeat { try readElement(&self) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw failure("a comma or `]` is missing") }
  }

  package mutating func readBoolean() throws(JSONFailure) -> Bool {
    try expect(.boolean)
    if skip(word: "true") { return true }
    if skip(word: "false") { return false }
    throw failure("no value begins like this")
  }

  package mutating func readNull() throws(JSONFailure) {
    try expect(.null)
    guard skip(word: "null") else { throw failure("no value begins like this") }
  }

  /// Reads any value and forgets it.
  package mutating func skipValue() throws(JSONFailure) {
    switch try peek() {
    case .object: try readObject { reader, _ throws(JSONFailure) in try reader.skipValue() }
    case .array: try readArray { reader throws(JSONFailure) in try reader.skipValue() }
    case .string: try skipString()
    case .number: try skipNumber()
    case .boolean: _ = try readBoolean()
    case .null: try readNull()
    }
  }

  /// Makes sure that only white space is left.
  package mutating func readEnd() throws(JSONFailure) {
    skipSpace()
    guard offset == bytes.count else { throw failure("there is more after the end") }
  }

  /// A failure at the next byte.
  package func failure(_ message: String) -> JSONFailure {
    JSONFailure(offset: offset, message: message)
  }

  /// Makes sure that the next value is of a kind.
  package mutating func expect(_ kind: Kind) throws(JSONFailure) {
    let found = try peek()
    guard found == kind else {
      throw failure("\(kind.rawValue) is needed, not \(found.rawValue)")
    }
  }

  private mutating func enter(_ kind: Kind) throws(JSONFailure) {
    try expect(kind)
    depth += 1
    guard depth <= Self.depthLimit else {
      throw failure("arrays and objects stand more than \(Self.depthLimit) levels deep")
    }
    offset += 1
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        offset += 1
      default: return
      }
    }
  }

  /// Passes a byte, and white space before it, where it comes next.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skip(word: StaticString) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    let isNext = word.withUTF8Buffer { end <= bytes.count && $0.elementsEqual(bytes[offset..<end]) }
    if isNext { offset = end }
    return isNext
  }
}
