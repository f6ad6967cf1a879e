internal import YAML

extension RevertComparison {
  /// What two lists have in common at their beginnings and ends stays. Of what is between, items in
  /// the same place become each other, and the rest is taken out or put in.
  mutating func compare(
    _ items: [Value], with wantedItems: [Value], in wanted: Value, own: Value?, at path: ValuePath
  ) {
    let value = Value(.list(items), at: wanted.location)
    guard itemByItem, own?.list?.count == items.count else {
      return set(wanted, over: value, knowing: value, at: path)
    }
    let beginning = zip(items, wantedItems).prefix { $0.means($1) }.count
    let rest = min(items.count, wantedItems.count) - beginning
    let end = zip(items.reversed(), wantedItems.reversed()).prefix(rest)
      .prefix { $0.means($1) }.count
    let old = beginning..<items.count - end
    let new = beginning..<wantedItems.count - end
    for index in beginning..<beginning + min(old.count, new.count) {
      let place = path.appending(index: index)
      let item = items[index]
      let wantedItem = wantedItems[index]
      if item.isSameItem(as: wantedItem) {
        compare(item, with: wantedItem, own: item, below: nil, at: place)
      } else {
        // Not with the secrets of another item.
        let known = items.counterpart(of: wantedItem, at: index)
        set(wantedItem, over: item, knowing: known, at: place)
      }
    }
    for index in old.dropFirst(new.count).reversed() {
      append(.delete(path.appending(index: index)))
    }
    for index in new.dropFirst(old.count) {
      let place = path.appending(index: index)
      let known = items.counterpart(of: wantedItems[index], at: index)
      if let item = unmasked(wantedItems[index], from: known, at: place) {
        append(.insert(place, item))
      }
    }
  }
}
