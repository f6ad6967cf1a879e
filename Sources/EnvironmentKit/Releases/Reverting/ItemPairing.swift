internal import OrderedCollections
internal import YAML

extension Value {
  /// Whether a list's item may become the other by changes inside of it: both are maps that go by
  /// the same name, or by none.
  func isSameItem(as other: Value) -> Bool {
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

extension [Value] {
  /// The item that stands for another list's item: the same one, wherever it stands, and in its
  /// place where it is no map.
  func counterpart(of item: Value, at index: Int) -> Value? {
    let inPlace = indices.contains(index) ? self[index] : nil
    guard item.map != nil else { return inPlace }
    if let inPlace, inPlace.isSameItem(as: item) { return inPlace }
    return first { $0.isSameItem(as: item) }
  }
}
