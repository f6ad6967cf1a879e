internal import YAML

extension RevertComparison {
  /// What two lists have in common at their beginnings and ends stays. Of what is between, items in
  /// the same place become each other, and the rest is taken out or put in.
  mutating func compare(
    _ items: [Value], with wantedItems: [Value], in wanted: Value, own: Value?, at path: ValuePath
  ) {
    let value = Value(.list(items), at: wanted.location)
    guard itemByItem, own?.list?.count == items.count else {
      return set(wanted, over: value, at: path)
    }
    let beginning = zip(items, wantedItems).prefix { $0.means($1) }.count
    let rest = min(items.count, wantedItems.count) - beginning
    let end = zip(items.reversed(), wantedItems.reversed()).prefix(rest)
      .prefix { $0.means($1) }.count
    let old = beginning..<items.count - end
    let new = beginning..<wantedItems.count - end
    for index in beginning..<beginning + min(old.count, new.count) {
      let place = path.appending(index: index)
      if items[index].hasIdentity(of: wantedItems[index]) {
        compare(
          items[index], with: wantedItems[index], own: items[index], below: nil, at: place)
      } else {
        set(wantedItems[index], over: items[index], at: place)
      }
    }
    for index in old.dropFirst(new.count).reversed() {
      append(.delete(path.appending(index: index)))
    }
    for index in new.dropFirst(old.count) {
      let place = path.appending(index: index)
      if let item = unmasked(wantedItems[index], from: nil, at: place) {
        append(.insert(place, item))
      }
    }
  }
}

extension Value {
  /// Whether this is a map that may have been the other: both go by the same name, or by none.
  fileprivate func hasIdentity(of other: Value) -> Bool {
    guard map != nil, other.map != nil else { return false }
    return ["name", "type", "port"].allSatisfy { key in
      switch (self[key], other[key]) {
      case (let own?, let others?): own.means(others)
      case (nil, nil): true
      default: false
      }
    }
  }
}
