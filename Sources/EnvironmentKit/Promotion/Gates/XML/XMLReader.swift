/// Reads the elements of an XML 1.0 document front to back, strictly, without building a tree.
///
/// It knows no document types and no entities but the five that need no declaration, so that no text
/// can grow while it is read, and no file but this one is opened. Text between the tags is checked
/// and passed over, and so are comments, CDATA sections and processing instructions. Names may hold
/// any character beyond ASCII.
/// Source: Extensible Markup Language 1.0, fifth edition.
package struct XMLReader: Sendable {
  let bytes: [UInt8]
  /// Where the next byte to be read lies.
  var offset: Int
  /// Where the names of the elements that are open lie.
  private(set) var open: [Range<Int>] = []
  private(set) var elementCount = 0
  /// Whether the last start had no content: its end comes next.
  private var isAtEmptyEnd = false

  /// - Throws: for bytes that are no UTF-8, or hold what XML has no place for.
  package init(_ bytes: [UInt8]) throws(XMLFailure) {
    self.bytes = bytes
    offset = try checkCharacters(of: bytes)
    try readDeclaration()
  }

  /// What comes next; nil at the end of a document that is whole.
  package mutating func next() throws(XMLFailure) -> XMLEvent? {
    if isAtEmptyEnd {
      isAtEmptyEnd = false
      open.removeLast()
      return .end
    }
    while true {
      try skipText()
      guard offset < bytes.count else {
        try checkEnd()
        return nil
      }
      if try skipMarkup() { continue }
      if isNext("</") { return try readEndTag() }
      return .start(try readStart())
    }
  }

  // MARK: Elements

  private mutating func readStart() throws(XMLFailure) -> XMLElement {
    let start = offset
    if open.isEmpty, elementCount > 0 {
      throw failure("a second element stands beside the root; a document has one")
    }
    elementCount += 1
    guard elementCount <= XMLLimits.elements else {
      throw failure("there are more than \(XMLLimits.elements) elements; split the report")
    }
    guard open.count < XMLLimits.depth else {
      throw failure("elements stand more than \(XMLLimits.depth) levels deep")
    }
    offset += 1
    let name = try readName("an element")
    open.append(name)
    let attributes = try readAttributes()
    isAtEmptyEnd = skip("/")
    guard skip(">") else { throw failure("`>` is missing at the end of a tag") }
    return XMLElement(name: text(name), attributes: attributes, offset: start)
  }

  private mutating func readEndTag() throws(XMLFailure) -> XMLEvent {
    let start = offset
    offset += 2
    let name = try readName("an element")
    guard let opened = open.popLast() else {
      throw XMLFailure(offset: start, message: "`</\(text(name))>` ends what never began")
    }
    guard bytes[name].elementsEqual(bytes[opened]) else {
      throw XMLFailure(
        offset: start, message: "`</\(text(name))>` stands where `</\(text(opened))>` is needed")
    }
    skipSpace()
    guard skip(">") else { throw failure("`>` is missing at the end of a tag") }
    return .end
  }

  private func checkEnd() throws(XMLFailure) {
    if let last = open.last {
      throw failure("the text ends before `</\(text(last))>`; it is cut off")
    }
    if elementCount == 0 { throw failure("there is no element; this is no XML document") }
  }

  // MARK: Bytes

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A failure at the next byte.
  func failure(_ message: String) -> XMLFailure {
    XMLFailure(offset: offset, message: message)
  }

  func isNext(_ word: StaticString) -> Bool {
    word.withUTF8Buffer {
      offset + $0.count <= bytes.count && $0.elementsEqual(bytes[offset..<offset + $0.count])
    }
  }

  mutating func skip(_ sign: StaticString) -> Bool {
    guard isNext(sign) else { return false }
    offset += sign.utf8CodeUnitCount
    return true
  }

  mutating func skipSpace() {
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
  }
}
