internal import Secrets
internal import OrderedCollections
internal import YAML

/// A value under a key that checks look for, wherever it stands, before and after.
struct KeyedChange {
  let path: ValuePath
  /// nil where it is absent or null.
  let from: Value?
  let to: Value?

  /// nil where nothing changes: to a chart null is as good as absent.
  init?(_ path: ValuePath, from old: Value?, to new: Value?) {
    self.path = path
    from = old.flatMap { $0.isNull ? nil : $0 }
    to = new.flatMap { $0.isNull ? nil : $0 }
    switch (from, to) {
    case (nil, nil): return nil
    case (let from?, let to?): if from.means(to) { return nil }
    default: break
    }
  }

  var shownFrom: String { shown(from) }
  var shownTo: String { shown(to) }

  private func shown(_ value: Value?) -> String {
    guard let value else { return "nothing" }
    return value.shownText(at: path).map { "`\($0)`" } ?? value.kindName
  }
}

/// Every value under a key of a certain name that is not the same in two trees, in the order of the
/// first. Lists are not looked into: their items have no names to tell them by.
func keyedChanges(
  from: Value, to: Value, at path: ValuePath = .root, where isWanted: (String) -> Bool
) -> [KeyedChange] {
  let old = from.map ?? [:]
  let new = to.map ?? [:]
  let keys = Array(old.keys) + new.keys.filter { old[$0] == nil }
  return keys.flatMap { key in
    let path = path.appending(key: key)
    let before = old[key].flatMap { $0.isNull ? nil : $0 }
    let after = new[key].flatMap { $0.isNull ? nil : $0 }
    if isWanted(key) {
      return KeyedChange(path, from: before, to: after).map { [$0] } ?? []
    }
    let nothing = Value(.map([:]), at: from.location)
    return keyedChanges(
      from: before ?? nothing, to: after ?? nothing, at: path, where: isWanted)
  }
}
