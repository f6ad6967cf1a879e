/// A container image as a Pod names it: `gcr.io/project/name:v1.2.0@sha256:…`.
package struct ImageReference: Sendable, Hashable, CustomStringConvertible {
  /// The spelling it was read from.
  package let text: String
  package let repository: ImageRepository
  package let tag: ImageTag?
  /// `sha256:` and 64 hexadecimal digits in lower case.
  package let digest: String?

  package var description: String { text }

  /// Reads a repository, an optional `:tag` and an optional `@sha256:` digest: at most 512 bytes.
  package init(parsing text: String) throws(ValueSyntaxError) {
    try ValueSyntaxError.checkLength(of: text, atMost: 512, kind: "an image reference")
    var name = text[...]
    var digest: String?
    if let at = name.firstIndex(of: "@") {
      digest = String(name[name.index(after: at)...])
      name = name[..<at]
    }
    if let digest { try Self.checkDigest(digest) }
    var tag: ImageTag?
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("/") {
      tag = try Self.readTag(name[name.index(after: colon)...], after: name[...colon])
      name = name[..<colon]
    }
    do throws(ValueSyntaxError) {
      repository = try ImageRepository(parsing: String(name))
    } catch {
      let rest = text[name.endIndex...]
      throw ValueSyntaxError(reason: error.reason, suggestion: error.suggestion.map { $0 + rest })
    }
    self.text = text
    self.tag = tag
    self.digest = digest
  }

  private static func readTag(
    _ text: Substring, after name: Substring
  ) throws(ValueSyntaxError) -> ImageTag {
    do throws(ValueSyntaxError) {
      return try ImageTag(parsing: String(text))
    } catch {
      let suggestion = error.suggestion.map { String(name) + $0 }
      throw ValueSyntaxError(reason: error.reason, suggestion: suggestion)
    }
  }

  private static func checkDigest(_ digest: String) throws(ValueSyntaxError) {
    let algorithm = "sha256:"
    let digits = digest.dropFirst(algorithm.count).unicodeScalars
    guard digest.hasPrefix(algorithm), digits.count == 64,
      digits.allSatisfy({ $0.isHexadecimalDigit && !$0.isUppercaseLetter })
    else {
      throw ValueSyntaxError(
        "an image's digest is `sha256:` and 64 hexadecimal digits in lower case")
    }
  }
}
