internal import Diagnostics
internal import OrderedCollections

extension ChangePlanner {
  /// Changes as little as it takes for a node to mean a value: what both have stays as it is written.
  mutating func set(
    _ value: Value, on node: Node, _ change: inout Change?
  ) throws(EditError) {
    change = nil
    if anchors.means(node, value) { return }
    touch(node)
    if let tag = node.properties.tag, !node.canMean(value) {
      throw wrongTag(tag, of: node)
    }
    switch (node.content, value.content) {
    case (.mapping(let mapping), .map(let entries)) where !entries.isEmpty:
      let keys = MapKeyTable(mapping, anchors: anchors)
      guard keys.isPlain, !isSinglePair(node) else { break }
      var map = MapChange(keys: keys)
      for (key, position) in keys.positions {
        if let wanted = entries[key] {
          try set(wanted, on: mapping.entries[position].value, &map.entries[position])
        } else {
          map.entries[position] = .removed
        }
      }
      for (key, wanted) in entries where keys.positions[key] == nil { map.added[key] = wanted }
      change = .map(map)
      return
    case (.sequence(let sequence), .list(let items)) where !items.isEmpty:
      change = .list(try listChange(from: sequence.items, to: items))
      return
    default:
      break
    }
    change = .replaced(value)
  }

  /// Leaves the items that both lists begin and end with; sets those between, pair by pair.
  private mutating func listChange(
    from old: [Node], to new: [Value]
  ) throws(EditError) -> ListChange {
    var list = ListChange(count: 0)
    let shorter = min(old.count, new.count)
    var leading = 0
    while leading < shorter, anchors.means(old[leading], new[leading]) { leading += 1 }
    var trailing = 0
    while trailing < shorter - leading,
      anchors.means(old[old.count - 1 - trailing], new[new.count - 1 - trailing])
    {
      trailing += 1
    }
    list.order = (0..<leading).map(ListChange.Item.old)
    for index in leading..<(new.count - trailing) {
      if index < old.count - trailing {
        try set(new[index], on: old[index], &list.items[index])
        list.order.append(.old(index))
      } else {
        list.order.append(.new(new[index]))
      }
    }
    list.order += (old.count - trailing..<old.count).map(ListChange.Item.old)
    return list
  }
}

extension Node {
  /// Whether a value can stand behind this node's tag and still be read as it is.
  fileprivate func canMean(_ value: Value) -> Bool {
    guard let tag = properties.tag else { return true }
    switch (content, value.content) {
    case (.scalar, .scalar(let scalar)):
      let text = scalar.kind == .string ? scalar.text : scalar.textOnOneLine
      return tag == "!"
        ? scalar.kind == .string : Scalar.Kind(resolving: text, tag: tag) == scalar.kind
    case (.mapping, .map), (.sequence, .list): return true
    default: return false
    }
  }
}
