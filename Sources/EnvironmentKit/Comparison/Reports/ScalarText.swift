internal import Terminal
internal import YAML

extension Value {
  /// The value on one line: a scalar as it is written, text in quotes where it would read as
  /// something else, lists and maps in YAML's flow style.
  var line: String {
    switch content {
    case .scalar(let scalar): scalar.line
    case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key.visible): \($0.value.line)" }.joined(separator: ", ") + "}"
    }
  }
}

extension Scalar {
  fileprivate var line: String {
    guard kind == .string else { return kind == .null && text.isEmpty ? "null" : text.visible }
    // Not what YAML would make of it: `true` is not "true".
    let isPlain =
      !text.isEmpty && Kind(resolvingPlain: text) == .string && text.first != "\""
      && text.first != " " && text.last != " "
    return isPlain ? text.visible : "\"\(text.visible)\""
  }
}
