internal import Diagnostics
internal import JSON
internal import OrderedCollections
internal import YAML

// Until the comparison lands.
func difference(
  from: Value, to: Value, names: (from: String, to: String), sources: [String: SourceText]
) -> Difference {
  var changes: [Change] = []
  func compare(_ from: Value?, _ to: Value?, _ path: ValuePath) {
    if let left = from?.map, let right = to?.map {
      for (key, value) in left { compare(value, right[key], path.appending(key: key)) }
      for (key, value) in right where left[key] == nil {
        compare(nil, value, path.appending(key: key))
      }
    } else if let from, let to, from.means(to) {
      return
    } else {
      let kind: Change.Kind = from == nil ? .added : to == nil ? .removed : .changed
      changes.append(Change(kind, at: path, from: from, to: to))
    }
  }
  compare(from, to, .root)
  return Difference(from: names.from, to: names.to, changes: changes, sources: sources)
}

extension Difference {
  var changesJSON: JSONValue {
    .array(
      changes.map { change in
        .object([
          ("path", .string(change.path.description)), ("kind", .string(change.kind.rawValue)),
          ("from", change.from?.withMaskedSecrets(under: change.path.nearestKey).json ?? .null),
          ("to", change.to?.withMaskedSecrets(under: change.path.nearestKey).json ?? .null),
        ])
      })
  }
}
