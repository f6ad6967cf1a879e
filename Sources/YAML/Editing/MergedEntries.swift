internal import Diagnostics

/// Finds what `<<` brings into a mapping.
struct MergedEntries {
  private let anchors: AnchorTable
  /// Mappings that were looked at: aliases can name one again and again.
  private var seen: Set<Int> = []

  init(anchors: AnchorTable) {
    self.anchors = anchors
  }

  /// The value of a key in the first of these nodes that has it.
  mutating func value(of key: String, in sources: [Node]) -> Node? {
    for source in mappings(sources) {
      guard case .mapping(let mapping) = source.content else { continue }
      let keys = MapKeyTable(mapping, anchors: anchors)
      if let index = keys.positions[key] { return mapping.entries[index].value }
      if let found = value(of: key, in: keys.merged) { return found }
    }
    return nil
  }

  /// All that a mapping holds, with what it merges in; nil if it can not be read.
  mutating func entries(of mapping: Node.Mapping) -> [String: Node]? {
    let keys = MapKeyTable(mapping, anchors: anchors)
    guard keys.duplicates.isEmpty else { return nil }
    var entries = keys.positions.mapValues { mapping.entries[$0].value }
    for source in mappings(keys.merged) {
      guard case .mapping(let mapping) = source.content,
        let more = self.entries(of: mapping)
      else { return nil }
      entries.merge(more) { written, _ in written }
    }
    return entries
  }

  private mutating func mappings(_ sources: [Node]) -> [Node] {
    var mappings: [Node] = []
    for source in sources.map(anchors.resolve) {
      var candidates = [source]
      if case .sequence(let sequence) = source.content {
        candidates = sequence.items.map(anchors.resolve)
      }
      for candidate in candidates where seen.insert(candidate.start.offset).inserted {
        mappings.append(candidate)
      }
    }
    return mappings
  }
}
