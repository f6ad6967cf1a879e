import EnvironmentKit
import OrderedCollections
import YAML

extension Value {
  /// What an operation of a JSON Patch makes of the value, strictly: nil where it does not fit.
  func applying(_ operation: PatchOperation) -> Value? {
    applying(operation, operation.path.components[...])
  }

  private func applying(
    _ operation: PatchOperation, _ path: ArraySlice<ValuePath.Component>
  ) -> Value? {
    guard let step = path.first else { return operation.name == .remove ? nil : operation.value }
    let rest = path.dropFirst()
    var result = self
    switch (step, content) {
    case (.key(let key), .map(var entries)):
      if rest.isEmpty {
        // An addition may be a replacement; nothing else may be missing.
        if operation.name != .add, entries[key] == nil { return nil }
        entries[key] = nil
        if operation.name != .remove { entries[key] = operation.value }
      } else {
        guard let changed = entries[key]?.applying(operation, rest) else { return nil }
        entries[key] = changed
      }
      result.content = .map(entries)
    case (.index(let index), .list(var items)):
      guard index < items.count || (operation.name == .add && rest.isEmpty && index == items.count)
      else { return nil }
      if rest.isEmpty {
        if operation.name != .add { items.remove(at: index) }
        if operation.name != .remove, let value = operation.value {
          items.insert(value, at: index)
        }
      } else {
        guard let changed = items[index].applying(operation, rest) else { return nil }
        items[index] = changed
      }
      result.content = .list(items)
    default: return nil
    }
    return result
  }
}
