import Diagnostics
import OrderedCollections
import YAML

import EnvironmentKit

/// A tree written as a set expression, as if it stood in a file.
func layer(_ expression: String, file: String = "base.yaml") throws -> Value {
  var value = Value(.map([:]), at: SourceLocation(file: file))
  let location = SourceLocation(file: file)
  try apply(SetExpression(.typed, expression, at: location), to: &value)
  return value
}

/// A tree with one argument of `--set` or `--set-string` set in it.
func setting(
  _ text: String, _ kind: SetExpression.Kind = .typed, in base: Value
) throws(SetExpressionFailure) -> Value {
  var value = base
  try apply(SetExpression.numbered([text], kind), to: &value)
  return value
}

extension Value {
  /// The tree as JSON on one line, keys in their order.
  var flowText: String {
    switch content {
    case .scalar(let scalar):
      switch scalar.kind {
      case .null, .boolean, .integer, .float: return scalar.text
      case .string:
        return Self.quoted(scalar.text)
      }
    case .list(let items):
      return "[\(items.map(\.flowText).joined(separator: ","))]"
    case .map(let entries):
      let pairs = entries.map { "\(Self.quoted($0.key)):\($0.value.flowText)" }
      return "{\(pairs.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }

  /// Each node below the root with the place of its key and its own: `a.b 1:1-2 base.yaml:1:3-4`.
  func places(_ path: ValuePath = .root) -> [String] {
    var places: [String] = []
    if path != .root {
      let key = keyLocation.map {
        "\($0.file):\($0.start.line):\($0.start.column)-\($0.end.column)"
      }
      places.append(
        "\(path) \(key ?? "-") \(location.file):\(location.start.line):\(location.start.column)-\(location.end.column)"
      )
    }
    for (key, value) in map ?? [:] { places += value.places(path.appending(key: key)) }
    for (index, value) in (list ?? []).enumerated() {
      places += value.places(path.appending(index: index))
    }
    return places
  }
}
