/// Where an image lives, without its tag: `gcr.io/my-project/mlops-sentiment`, `redis`.
///
/// Grammar: an optional registry `host[:port]`, then path components in lower case, as in the
/// distribution project's `reference` package. As there, the first component is a registry if it
/// holds `.`, `:` or an upper-case letter, or is `localhost`.
package struct ImageRepository: Sendable, Hashable, CustomStringConvertible {
  /// The spelling it was read from.
  package let text: String
  /// `gcr.io`, `localhost:5000`. Nil means the container runtime's default registry.
  package let registry: String?
  /// What follows the registry: `my-project/mlops-sentiment`.
  package let path: String

  package var description: String { text }

  /// Reads a repository of at most 255 bytes, registry included.
  package init(parsing text: String) throws(ValueSyntaxError) {
    do throws(ValueSyntaxError) {
      self = try ImageRepository(exactly: text)
    } catch {
      throw error.suggesting(Self.spellings(near: text), insteadOf: text) {
        (try? ImageRepository(exactly: $0)) != nil
      }
    }
  }

  private init(exactly text: String) throws(ValueSyntaxError) {
    try ValueSyntaxError.checkLength(of: text, atMost: 255, kind: "an image repository")
    if text.contains("://") {
      throw ValueSyntaxError("an image repository has no scheme such as `https://`")
    }
    if text.contains("@") {
      throw ValueSyntaxError("an image repository has no digest")
    }
    var components = text.split(separator: "/", omittingEmptySubsequences: false)
    var registry: Substring?
    if components.count > 1, let first = components.first, Self.isRegistry(first) {
      try RegistryHost.check(first)
      registry = components.removeFirst()
    }
    if let last = components.last, let colon = last.firstIndex(of: ":") {
      let tag = String(last[last.index(after: colon)...])
      throw ValueSyntaxError("an image repository has no tag; \(quoted(tag)) belongs in the tag")
    }
    for component in components { try checkPathComponent(component) }
    if registry == nil, text.utf8.count == 64, text.unicodeScalars.allSatisfy(\.isHexadecimalDigit)
    {
      throw ValueSyntaxError("64 hexadecimal digits are an image's id, not its repository")
    }
    self.text = text
    self.registry = registry.map(String.init)
    path = components.joined(separator: "/")
  }

  private static func isRegistry(_ component: Substring) -> Bool {
    component == "localhost"
      || component.unicodeScalars.contains { $0 == "." || $0 == ":" || $0.isUppercaseLetter }
  }

  private static func spellings(near text: String) -> [String] {
    var bare = text.withoutBlanks
    if let scheme = bare.firstRange(of: "://") { bare.removeSubrange(..<scheme.upperBound) }
    while bare.hasSuffix("/") { bare.removeLast() }
    var untagged = bare
    if let digest = untagged.firstIndex(of: "@") { untagged.removeSubrange(digest...) }
    if let colon = untagged.lastIndex(of: ":"), !untagged[colon...].contains("/") {
      untagged.removeSubrange(colon...)
    }
    return [bare, untagged, bare.lowercased(), untagged.lowercased()]
  }
}

/// A component is runs of lower-case letters and digits, joined by `.`, `_`, `__` or any number of
/// `-`.
private func checkPathComponent(_ component: Substring) throws(ValueSyntaxError) {
  func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLowercaseLetter || scalar.isDigit
  }
  if component.isEmpty {
    throw ValueSyntaxError("an image repository cannot have an empty part between its `/`")
  }
  var rest = component.unicodeScalars
  while true {
    let run = rest.take(while: isAlphanumeric)
    let separator = rest.take { !isAlphanumeric($0) }
    if let wrong = separator.unicodeScalars.first(where: { !"._-".unicodeScalars.contains($0) }) {
      let remedy = wrong.isUppercaseLetter ? "; it is lower case" : ""
      throw ValueSyntaxError("an image repository cannot hold \(quoted(wrong))\(remedy)")
    }
    if run.isEmpty || (rest.isEmpty && !separator.isEmpty) {
      throw ValueSyntaxError(
        "\(quoted(String(component))) must begin and end with a lower-case letter or a digit")
    }
    if separator.isEmpty { return }
    let isJoint =
      separator == "." || separator == "_" || separator == "__"
      || separator.allSatisfy { $0 == "-" }
    if !isJoint {
      throw ValueSyntaxError(
        "an image repository joins words with `.`, `_`, `__` or `-`, not \(quoted(String(separator)))"
      )
    }
  }
}
