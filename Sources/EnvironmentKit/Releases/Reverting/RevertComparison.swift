internal import Diagnostics
internal import OrderedCollections
internal import YAML

/// Walks through values as they are and as they shall be, and gathers the edits between them.
struct RevertComparison {
  let itemByItem: Bool
  private(set) var result = Revert()

  init(itemByItem: Bool) {
    self.itemByItem = itemByItem
  }

  /// - Parameters:
  ///   - current: the merged value; nil where there is none.
  ///   - wanted: what it shall be; nil where none shall be.
  ///   - own: what the file that is edited has there.
  ///   - below: what the layers under it have there.
  mutating func compare(
    _ current: Value?, with wanted: Value?, own: Value?, below: Value?, at path: ValuePath
  ) {
    guard let wanted else {
      return remove(current, own: own, below: below, at: path)
    }
    switch (current?.content, wanted.content) {
    case (.map(let entries)?, .map(let wantedEntries)):
      compare(entries, with: wantedEntries, own: own, below: below, at: path)
    case (.list(let items)?, .list(let wantedItems)):
      compare(items, with: wantedItems, in: wanted, own: own, at: path)
    default:
      if let current, current.means(wanted) { return }
      set(wanted, over: current, at: path)
    }
  }

  private mutating func compare(
    _ entries: OrderedDictionary<String, Value>,
    with wanted: OrderedDictionary<String, Value>, own: Value?, below: Value?, at path: ValuePath
  ) {
    let others = entries.keys.filter { wanted[$0] == nil }
    for key in Array(wanted.keys) + others {
      compare(
        entries[key], with: wanted[key], own: own?[key], below: below?[key],
        at: path.appending(key: key))
    }
  }

  private mutating func remove(
    _ current: Value?, own: Value?, below: Value?, at path: ValuePath
  ) {
    guard let current else { return }
    if own != nil, below == nil {
      result.edits.append(.delete(path))
    } else if !current.isNull {
      result.nulls.append(path)
      result.edits.append(.set(path, .null(at: current.location)))
    }
  }

  /// Sets a value whole, with the secrets that stand there now in the place of masked ones.
  mutating func set(_ wanted: Value, over current: Value?, at path: ValuePath) {
    guard let value = unmasked(wanted, from: current, at: path) else { return }
    if let current, current.means(value) { return }
    result.edits.append(.set(path, value))
  }

  /// The value with what stands there now in the place of masked secrets; nil where there is none.
  mutating func unmasked(_ wanted: Value, from current: Value?, at path: ValuePath) -> Value? {
    var secrets = MaskedSecrets()
    let value = secrets.filled(wanted, from: current, at: path)
    result.secretsLeft += secrets.paths
    return value
  }

  mutating func append(_ edit: Edit) {
    result.edits.append(edit)
  }
}

extension Value {
  fileprivate static func null(at location: SourceLocation) -> Value {
    Value(.scalar(Scalar(kind: .null, text: "null", style: .plain)), at: location)
  }
}
