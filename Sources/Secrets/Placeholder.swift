/// `${NAME}` in a text: the place of a secret that is filled in later. Its name is upper-case
/// letters, digits and `_`, and does not begin with a digit.
package struct Placeholder: Sendable, Hashable {
  package let name: String
  /// From the `$` to the `}`.
  package let range: Range<String.Index>

  /// How a text says that it means the characters `${` themselves.
  package enum Escape: Sendable {
    /// `$${` is a literal `${`, as in values files and templates.
    case doubledDollar
    /// In no way: every `${NAME}` is a placeholder, as in env files, where a value is verbatim.
    case none
  }

  /// Every placeholder of a text, in order.
  ///
  /// A text is read from left to right: `$$${A}` is `$` and the literal `${A}`.
  package static func all(in text: String, escape: Escape = .doubledDollar) -> [Placeholder] {
    let bytes = text.utf8
    var found: [Placeholder] = []
    var rest = bytes[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      rest = rest[dollar...]
      if escape == .doubledDollar, rest.starts(with: "$${".utf8) {
        rest = rest.dropFirst(3)
      } else if let placeholder = Placeholder(startOf: rest, in: text) {
        found.append(placeholder)
        rest = rest[placeholder.range.upperBound...]
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// Whether a text is one placeholder and nothing else.
  package static func isOnlyPlaceholder(_ text: String) -> Bool {
    Placeholder(startOf: text.utf8[...], in: text)?.range.upperBound == text.endIndex
  }

  private init?(startOf bytes: Substring.UTF8View, in text: String) {
    guard bytes.starts(with: "${".utf8) else { return nil }
    let behind = bytes.dropFirst(2)
    let letters = behind.prefix { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard let first = letters.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      letters.endIndex < bytes.endIndex, bytes[letters.endIndex] == UInt8(ascii: "}")
    else { return nil }
    name = String(text[letters.startIndex..<letters.endIndex])
    range = bytes.startIndex..<bytes.index(after: letters.endIndex)
  }
}
