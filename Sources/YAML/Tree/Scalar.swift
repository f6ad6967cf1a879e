/// A scalar: its text and what Helm and kubectl read it as.
package struct Scalar: Sendable, Hashable {
  /// What the text means.
  package enum Kind: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    case float(Double)
    /// The text itself is the value.
    case string
  }

  /// How the scalar is written.
  package enum Style: Sendable, Hashable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  // In this order a scalar takes 32 bytes: the style fits behind the kind.
  package var kind: Kind
  package var style: Style
  /// The text, without quotes, escapes resolved and lines folded: `0777` for 511.
  package var text: String

  package init(kind: Kind, text: String, style: Style) {
    self.kind = kind
    self.text = text
    self.style = style
  }

  /// A string, however it is written.
  package static func string(_ text: String) -> Scalar {
    Scalar(kind: .string, text: text, style: .plain)
  }
}
