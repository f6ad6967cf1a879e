extension ValuePath {
  /// Reads a path as `description` writes it: `autoscaling.customMetrics[0].type`, with `\` before a
  /// character that would mean something else. nil where the text is no such path: an empty key
  /// between dots, a bracket without a number.
  package init?(parsing text: String) {
    guard !text.isEmpty else { return nil }
    var rest = Substring(text).unicodeScalars
    var components: [Component] = []
    repeat {
      guard let key = Self.key(&rest) else { return nil }
      components.append(.key(key))
      while rest.first == "[" {
        guard let index = Self.index(&rest) else { return nil }
        components.append(.index(index))
      }
      if rest.isEmpty {
        self.init(components)
        return
      }
    } while rest.popFirst() == "."
    return nil
  }

  private static func key(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var key = String.UnicodeScalarView()
    while let scalar = rest.first, !".[".unicodeScalars.contains(scalar) {
      rest.removeFirst()
      guard scalar == "\\" else {
        key.append(scalar)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      key.append(escaped)
    }
    return key.isEmpty ? nil : String(key)
  }

  /// `[12]`
  private static func index(_ rest: inout Substring.UnicodeScalarView) -> Int? {
    rest.removeFirst()
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest.removeFirst(digits.count)
    guard rest.popFirst() == "]" else { return nil }
    return Int(String(Substring(digits)))
  }
}
