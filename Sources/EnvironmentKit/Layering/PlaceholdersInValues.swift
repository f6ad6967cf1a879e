package import OrderedCollections
internal import Secrets
package import YAML

/// A text among the values that holds `${NAME}`.
package struct PlaceholderUse: Sendable {
  package let path: ValuePath
  package let value: Value
  /// The whole text.
  package let text: String
  /// The names in it, in order.
  package let names: [String]
}

/// Every text among the values that holds a `${NAME}`, in the order of the values.
package func placeholderUses(in values: Value) -> [PlaceholderUse] {
  var uses: [PlaceholderUse] = []
  values.visitScalars { path, value, scalar in
    guard scalar.kind == .string else { return }
    let names = Placeholder.all(in: scalar.text).map(\.name)
    if !names.isEmpty {
      uses.append(PlaceholderUse(path: path, value: value, text: scalar.text, names: names))
    }
  }
  return uses
}

/// The names of all placeholders, each once, in the order of the values.
package func placeholderNames(in values: Value) -> OrderedSet<String> {
  OrderedSet(placeholderUses(in: values).flatMap(\.names))
}

extension Value {
  /// Calls `body` for every scalar, in order.
  package func visitScalars(_ body: (ValuePath, Value, Scalar) -> Void) {
    var path = ValuePath.root
    visitScalars(at: &path, body)
  }

  private func visitScalars(
    at path: inout ValuePath, _ body: (ValuePath, Value, Scalar) -> Void
  ) {
    switch content {
    case .scalar(let scalar): body(path, self, scalar)
    case .list(let items):
      for (index, item) in items.enumerated() {
        path.components.append(.index(index))
        item.visitScalars(at: &path, body)
        path.components.removeLast()
      }
    case .map(let entries):
      for (key, value) in entries {
        path.components.append(.key(key))
        value.visitScalars(at: &path, body)
        path.components.removeLast()
      }
    }
  }
}
