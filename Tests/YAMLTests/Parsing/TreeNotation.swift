internal import Diagnostics

internal import YAML

extension Node {
  /// The tree on one line, as a reader of YAML 1.1 would write it in flow style: strings quoted,
  /// everything else plain, anchors and tags in front, an empty value as `∅`.
  var notation: String {
    var prefix = ""
    if let anchor = properties.anchor { prefix += "&\(anchor) " }
    if let tag = properties.tag { prefix += "!<\(tag)> " }
    return prefix + contentNotation
  }

  private var contentNotation: String {
    switch content {
    case .alias(let name):
      return "*\(name)"
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: return scalar.text.isEmpty ? "∅" : "null"
      case .boolean(let value): return "\(value)"
      case .integer(let value): return "\(value)"
      case .float(let value): return "\(value)"
      case .string: return scalar.text.debugDescription
      }
    case .sequence(let sequence):
      return "[" + sequence.items.map(\.notation).joined(separator: ", ") + "]"
    case .mapping(let mapping):
      let entries = mapping.entries.map { "\($0.key.notation): \($0.value.notation)" }
      return "{" + entries.joined(separator: ", ") + "}"
    }
  }
}

extension Parser {
  static func parse(_ text: String) throws(YAMLFailure) -> [Document] {
    try parse(SourceText(name: "test.yaml", text))
  }

  /// The notation of each document of a stream.
  static func notations(_ text: String) throws(YAMLFailure) -> [String] {
    try parse(text).map(\.root.notation)
  }
}
