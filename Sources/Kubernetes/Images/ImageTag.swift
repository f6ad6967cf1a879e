/// The tag of a container image: `v1.2.0`.
///
/// Grammar: `[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}`, from the OCI distribution specification.
package struct ImageTag: Sendable, Hashable, CustomStringConvertible {
  package let text: String
  package var description: String { text }

  /// Reads a tag of at most 128 characters.
  package init(parsing text: String) throws(ValueSyntaxError) {
    do throws(ValueSyntaxError) {
      try Self.check(text)
    } catch {
      throw error.suggesting(Self.spellings(near: text), insteadOf: text) {
        (try? Self.check($0)) != nil
      }
    }
    self.text = text
  }

  /// Build metadata follows `+` in a version, and by Helm's convention `_` in a tag.
  static func spellings(near text: String) -> [String] {
    let bare = text.withoutBlanks
    return [bare, String(bare.drop { $0 == ":" }), bare.replacing("+", with: "_")]
  }

  private static func check(_ text: String) throws(ValueSyntaxError) {
    try ValueSyntaxError.checkLength(of: text, atMost: 128, kind: "an image tag")
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isWord = scalar.isLetter || scalar.isDigit || scalar == "_"
      if isWord { continue }
      guard scalar == "." || scalar == "-" else {
        throw ValueSyntaxError("an image tag cannot hold \(quoted(scalar))")
      }
      if index == 0 {
        throw ValueSyntaxError("an image tag cannot begin with \(quoted(scalar))")
      }
    }
  }
}
