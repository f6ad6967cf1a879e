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
    do throws(ValueSyntaxError) {
      self = try ImageReference(exactly: text)
    } catch {
      throw error.suggesting(Self.spellings(near: text), insteadOf: text) {
        (try? ImageReference(exactly: $0)) != nil
      }
    }
  }

  private init(exactly text: String) throws(ValueSyntaxError) {
    try ValueSyntaxError.checkLength(of: text, atMost: 512, kind: "an image reference")
    let (name, tag, digest) = Self.split(text)
    if let digest { try Self.checkDigest(digest) }
    self.text = text
    self.tag = if let tag { try ImageTag(parsing: String(tag)) } else { nil }
    self.digest = digest.map(String.init)
    repository = try ImageRepository(parsing: String(name))
  }

  /// Splits at the first `@`, and before it at the last `:` that follows every `/`.
  private static func split(
    _ text: String
  ) -> (name: Substring, tag: Substring?, digest: Substring?) {
    let at = text.firstIndex(of: "@")
    let digest = at.map { text[text.index(after: $0)...] }
    let name = text[..<(at ?? text.endIndex)]
    guard let colon = name.lastIndex(of: ":"), !name[colon...].contains("/") else {
      return (name, nil, digest)
    }
    return (name[..<colon], name[name.index(after: colon)...], digest)
  }

  private static func checkDigest(_ digest: Substring) throws(ValueSyntaxError) {
    let algorithm = "sha256:"
    let digits = digest.dropFirst(algorithm.count).unicodeScalars
    guard digest.hasPrefix(algorithm), digits.count == 64,
      digits.allSatisfy({ $0.isHexadecimalDigit && !$0.isUppercaseLetter })
    else {
      throw ValueSyntaxError(
        "an image's digest is `sha256:` and 64 hexadecimal digits in lower case")
    }
  }

  private static func spellings(near text: String) -> [String] {
    let bare = text.withoutBlanks
    let (name, tag, digest) = split(bare)
    let end = digest.map { "@\($0.lowercased())" } ?? ""
    guard let tag else { return [bare, name.lowercased() + end] }
    let tags = ImageTag.spellings(near: String(tag))
    return [bare] + tags.map { "\(name.lowercased()):\($0)\(end)" }
  }
}
