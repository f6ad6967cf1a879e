/// What comes next in a document.
enum XMLEvent: Hashable {
  case start(XMLElement)
  /// An element that is empty, `<a/>`, has an end too.
  case end
}

/// The beginning of an element: `<testcase name="login">`.
struct XMLElement: Hashable {
  let name: String
  /// Each name once, references resolved, in the order that they are written in.
  let attributes: [XMLAttribute]
  /// Where its `<` lies, in bytes from 0.
  let offset: Int

  /// The value of an attribute; nil where the element does not have it.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

struct XMLAttribute: Hashable {
  let name: String
  let value: String
}
