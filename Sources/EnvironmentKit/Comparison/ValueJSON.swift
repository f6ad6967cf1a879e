package import JSON
package import YAML

extension Value {
  /// The value as JSON, as Helm and kubectl would hand it on: keys in their order, secrets included.
  package var json: JSONValue {
    switch content {
    case .list(let items): .array(items.map(\.json))
    case .map(let entries): .object(entries.map { ($0.key, $0.value.json) })
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: .null
      case .boolean(let boolean): .boolean(boolean)
      case .integer(let integer): .integer(integer)
      case .float(let number): .number(number)
      case .string: .string(scalar.text)
      }
    }
  }
}
