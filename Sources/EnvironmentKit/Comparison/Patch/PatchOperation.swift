package import JSON
package import YAML

/// One operation of a JSON Patch.
///
/// Source: RFC 6902.
package struct PatchOperation: Sendable {
  package enum Name: String, Sendable, CaseIterable {
    case add
    case remove
    case replace
  }

  package let name: Name
  package let path: ValuePath
  /// nil for `remove`. Secrets are masked.
  package let value: Value?

  package var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("op", .string(name.rawValue)), ("path", .string(path.pointer)),
    ]
    if let value { members.append(("value", value.json)) }
    return .object(members)
  }
}

extension ValuePath {
  /// The path as a JSON Pointer (RFC 6901): `/a~1b/0`; empty for the root.
  package var pointer: String {
    components.map { component in
      switch component {
      case .index(let index): "/\(index)"
      case .key(let key):
        "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
      }
    }.joined()
  }
}
