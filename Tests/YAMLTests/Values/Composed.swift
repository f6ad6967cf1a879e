internal import Diagnostics

internal import YAML

/// A text as Helm reads it, in a form that tests can write.
struct Composed {
  let composition: Composition
  let bytes: [UInt8]

  init(
    _ text: String, limits: Limits = .standard,
    isSecret: (String, Scalar) -> Bool = { _, _ in false }
  ) throws {
    bytes = Array(text.utf8)
    let document = try Parser.parseSingle(SourceText(name: "test.yaml", text), limits: limits)
    composition = document.compose(file: "test.yaml", limits: limits, isSecret: isSecret)
  }

  /// The value as JSON, in the order of its keys.
  var json: String { Self.json(composition.value) }

  /// `line:column rule message`
  var findings: [String] {
    composition.diagnostics.map {
      "\($0.location.start.line):\($0.location.start.column) \($0.rule) \($0.message)"
    }
  }

  var failures: [String] {
    zip(findings, composition.diagnostics).filter(\.1.isFailure).map(\.0)
  }

  /// The texts that must not be shown.
  var secrets: [String] {
    composition.secrets.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static func json(_ value: Value) -> String {
    switch value.content {
    case .list(let items): "[" + items.map(json).joined(separator: ",") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.debugDescription):\(json($1))" }.joined(separator: ",") + "}"
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: "null"
      case .boolean(let value): "\(value)"
      case .integer(let value): "\(value)"
      case .float(let value): "\(value)"
      case .string: scalar.text.debugDescription
      }
    }
  }
}
