/// What comes next in a document.
package enum XMLEvent: Sendable, Hashable {
  case start(XMLElement)
  /// An element that is empty, `<a/>`, has an end too.
  case end
}

/// The beginning of an element: `<testcase name="login">`.
package struct XMLElement: Sendable, Hashable {
  package let name: String
  /// Each name once, references resolved, in the order that they are written in.
  package let attributes: [XMLAttribute]
  /// Where its `<` lies, in bytes from 0.
  package let offset: Int

  /// The value of an attribute; nil where the element does not have it.
  package func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

/// What an element says of itself: `name="login"`.
package struct XMLAttribute: Sendable, Hashable {
  package let name: String
  package let value: String
}
