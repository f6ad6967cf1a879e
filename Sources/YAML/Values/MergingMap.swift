internal import Diagnostics
internal import OrderedCollections

/// A map under construction, which tells written entries from merged ones.
///
/// Written entries win over merged ones, whatever the order; of several merged maps the first wins.
/// Source: the YAML merge key, https://yaml.org/type/merge.html
struct MergingMap {
  private(set) var entries: OrderedDictionary<String, Value> = [:]
  private var merged: Set<String> = []

  init(capacity: Int) {
    entries.reserveCapacity(capacity)
  }

  /// Where this key is written already; nil if it is not.
  func place(of key: String) -> SourceLocation? {
    guard let value = entries[key], !merged.contains(key) else { return nil }
    return value.keyLocation ?? value.location
  }

  mutating func write(_ value: Value, for key: String) {
    entries[key] = value
    merged.remove(key)
  }

  /// - Returns: the written entries that the merged map would have brought, too.
  mutating func merge(
    _ map: OrderedDictionary<String, Value>
  ) -> [(key: String, value: Value)] {
    var written: [(key: String, value: Value)] = []
    for (key, value) in map {
      if entries[key] == nil {
        entries[key] = value
        merged.insert(key)
      } else if !merged.contains(key), let value = entries[key] {
        written.append((key, value))
      }
    }
    return written
  }
}
