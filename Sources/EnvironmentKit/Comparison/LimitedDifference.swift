internal import OrderedCollections
package import YAML

extension Difference {
  /// The changes at and below some paths; of one that lies around a path, the part that does.
  /// - Parameter paths: none for everything.
  package func limited(to paths: [ValuePath]) -> Difference {
    guard !paths.isEmpty else { return self }
    let limited = changes.flatMap { change -> [Change] in
      if paths.contains(where: { change.path.isInside($0) || change.fromPath.isInside($0) }) {
        return [change]
      }
      let below = paths.filter { $0.isInside(change.path) }
      // A path that lies below another one would say the same twice.
      return below.filter { path in !below.contains { $0 != path && path.isInside($0) } }
        .compactMap { change.part(at: $0) }
    }
    return Difference(from: from, to: to, changes: limited, sources: sources)
  }
}

extension Change {
  /// What it means for a path below its own; nil where neither side has anything there.
  fileprivate func part(at path: ValuePath) -> Change? {
    // What differs inside a moved item is a change of its own.
    guard kind != .moved else { return nil }
    let rest = ValuePath(Array(path.components.dropFirst(self.path.components.count)))
    let from = from?.at(rest)
    let to = to?.at(rest)
    let kind: Kind
    switch (from, to) {
    case (nil, nil): return nil
    case (_?, nil): kind = .removed
    case (nil, _?): kind = .added
    case (_?, _?): kind = self.kind
    }
    return Change(
      kind, at: path, fromPath: ValuePath(fromPath.components + rest.components), from: from,
      to: to, isNamedSecret: isNamedSecret || isSecretNamed(on: rest))
  }

  /// Whether a map on the way says of its `value` that it is a secret.
  private func isSecretNamed(on way: ValuePath) -> Bool {
    way.components.indices.contains { index in
      guard way.components[index] == .key("value") else { return false }
      let map = ValuePath(Array(way.components[..<index]))
      return [from, to].contains { $0?.at(map)?.map?.namesSecret ?? false }
    }
  }
}
