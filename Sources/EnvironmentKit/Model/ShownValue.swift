internal import Secrets
package import YAML

extension Value {
  /// What the value is, for a message: `a number`, `text`.
  package var kindName: String {
    switch content {
    case .list: "a list"
    case .map: "a map"
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: "nothing"
      case .boolean: "true or false"
      case .integer, .float: "a number"
      case .string: "text"
      }
    }
  }

  /// The text to show for a scalar: `***` for a secret, shortened where it is long; nil for lists
  /// and maps.
  package func shownText(at path: ValuePath) -> String? {
    guard let scalar else { return nil }
    if let key = path.nearestKey, isSecretValue(key: key, scalar) { return mask }
    let line = scalar.text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
    return line.count > 80 || line.count < scalar.text.count ? "\(line.prefix(80))…" : String(line)
  }
}

/// Whether a scalar under this key is a secret's value: text or a number (a switch hides nothing),
/// neither empty nor only a `${NAME}` that stands for one.
package func isSecretValue(key: String, _ scalar: Scalar) -> Bool {
  switch scalar.kind {
  case .null, .boolean: return false
  case .integer, .float, .string:
    return isSecretKey(key) && !scalar.text.isEmpty && !Placeholder.isOnlyPlaceholder(scalar.text)
  }
}
