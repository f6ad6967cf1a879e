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
      let bare = text.withoutBlanks
      // Build metadata follows `+` in a version, and `_` in a tag: Helm and OCI tools agree on that.
      let candidates = [
        bare, String(bare.drop { $0 == ":" }), bare.replacing("+", with: "_"),
      ]
      throw error.suggesting(candidates, insteadOf: text) { (try? Self.check($0)) != nil }
    }
    self.text = text
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
