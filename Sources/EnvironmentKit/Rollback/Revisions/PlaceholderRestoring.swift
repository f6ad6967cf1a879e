internal import Secrets
internal import OrderedCollections
internal import YAML

extension Value {
  /// Puts back the `${NAME}` that other values have where these have what was filled in for it, as
  /// Helm's have: so that the two can be compared, and no secret is shown.
  ///
  /// Every text keeps its place. What does not fit the text around a placeholder stays.
  /// - Parameters:
  ///   - includesSecretKeys: whether also under a key that names a secret, where it is known as one.
  ///   - key: the key that the value stands under.
  func restoringPlaceholders(
    of template: Value, includesSecretKeys: Bool = true, under key: String? = nil
  ) -> Value {
    var result = self
    switch (content, template.content) {
    case (.map(var entries), .map(let others)):
      for (key, value) in entries {
        guard let other = others[key] else { continue }
        entries[key] = value.restoringPlaceholders(
          of: other, includesSecretKeys: includesSecretKeys, under: key)
      }
      result.content = .map(entries)
    case (.list(let items), .list(let others)):
      result.content = .list(
        items.enumerated().map { index, item in
          index < others.count
            ? item.restoringPlaceholders(
              of: others[index], includesSecretKeys: includesSecretKeys, under: key) : item
        })
    case (.scalar(let scalar), .scalar(let other)):
      let isLeft = !includesSecretKeys && key.map(isSecretKey) ?? false
      if other.kind == .string, !isLeft, isFilled(scalar, from: other.text) {
        result.content = template.content
      }
    default: break
    }
    return result
  }
}

/// Whether a scalar is what a text with placeholders becomes once they are filled in.
private func isFilled(_ scalar: Scalar, from text: String) -> Bool {
  let placeholders = Placeholder.all(in: text)
  guard !placeholders.isEmpty, scalar.kind != .null else { return false }
  var rest = Array(scalar.text.utf8)[...]
  var end = text.startIndex
  for (index, placeholder) in placeholders.enumerated() {
    let before = Array(text[end..<placeholder.range.lowerBound].utf8)
    if index == 0 {
      guard rest.starts(with: before) else { return false }
      rest = rest.dropFirst(before.count)
    } else {
      guard let found = rest.firstRange(of: before) else { return false }
      rest = rest[found.upperBound...]
    }
    end = placeholder.range.upperBound
  }
  let behind = Array(text[end...].utf8)
  return rest.count >= behind.count && rest.suffix(behind.count).elementsEqual(behind)
}

extension ArraySlice<UInt8> {
  fileprivate func firstRange(of part: [UInt8]) -> Range<Int>? {
    guard part.count <= count else { return nil }
    for start in startIndex...(endIndex - part.count)
    where self[start..<(start + part.count)].elementsEqual(part) {
      return start..<(start + part.count)
    }
    return nil
  }
}
