internal import Diagnostics
internal import OrderedCollections
internal import YAML

extension Value {
  /// The values with `***` for every secret that only its place tells of: an alias brings it under a
  /// key that names none. What a key tells of is left as it is.
  /// - Parameter environment: what the values were read from.
  func hidingAliasedSecrets(of environment: LoadedEnvironment) -> Value {
    let sources = environment.sources.byName
    guard sources.values.contains(where: { !$0.secrets.isEmpty }) else { return self }
    return taking(maskingSecrets(sources: sources), whereIsNot: maskingSecrets())
  }

  /// - Parameters:
  ///   - other: a tree of this one's shape, as is `known`.
  ///   - known: where `other` is the same as this one, it is not taken.
  private func taking(_ other: Value, whereIsNot known: Value) -> Value {
    var result = self
    switch (content, other.content, known.content) {
    case (.map(let entries), .map(let others), .map(let knowns)):
      var taken = entries
      for (key, value) in entries {
        guard let other = others[key], let known = knowns[key] else { continue }
        taken[key] = value.taking(other, whereIsNot: known)
      }
      result.content = .map(taken)
    case (.list(let items), .list(let others), .list(let knowns)):
      result.content = .list(
        zip(items, zip(others, knowns)).map { $0.taking($1.0, whereIsNot: $1.1) })
    default:
      if !other.means(known) { return other }
    }
    return result
  }
}
