/// A `${NAME}` in a values file: a secret that stands elsewhere.
package struct SecretPlaceholder: Sendable, Hashable {
  package let name: String
  /// From the `$` to behind the `}`.
  package let range: Range<String.Index>
}

/// Every `${NAME}` of a text, in order. A name is capitals, digits and `_`; `$${` is a literal `${`.
package func secretPlaceholders(in text: String) -> [SecretPlaceholder] {
  guard text.utf8.contains(UInt8(ascii: "$")) else { return [] }
  var placeholders: [SecretPlaceholder] = []
  var place = text.startIndex
  let scalars = text.unicodeScalars
  while let dollar = scalars[place...].firstIndex(of: "$") {
    place = scalars.index(after: dollar)
    guard place < scalars.endIndex else { break }
    if scalars[place] == "$" {
      place = scalars.index(after: place)
    } else if scalars[place] == "{" {
      let start = scalars.index(after: place)
      let end = scalars[start...].firstIndex { !isNameScalar($0) } ?? scalars.endIndex
      if end < scalars.endIndex, scalars[end] == "}", start < end, !isDigit(scalars[start]) {
        let behind = scalars.index(after: end)
        placeholders.append(
          SecretPlaceholder(name: String(scalars[start..<end]), range: dollar..<behind))
        place = behind
      }
    }
  }
  return placeholders
}

/// Whether a text is one `${NAME}` and nothing else.
package func isOnlyPlaceholder(_ text: String) -> Bool {
  secretPlaceholders(in: text).first?.range == text.startIndex..<text.endIndex
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  ("A"..."Z").contains(scalar) || isDigit(scalar) || scalar == "_"
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar)
}
