internal import Diagnostics
internal import OrderedCollections

/// Gathers edits, one after the other, into what shall become of each node. Nothing is written yet,
/// so that edits can build on each other: the first may make the map that the second fills.
struct ChangePlanner {
  let source: SourceText
  let anchors: AnchorTable
  private(set) var change: Change?
  /// The offsets of the anchors of all nodes that were edited, or in which something was.
  private(set) var touchedAnchors: Set<Int> = []
  private(set) var edit = Edit.delete(.root)

  init(source: SourceText, anchors: AnchorTable) {
    self.source = source
    self.anchors = anchors
  }

  mutating func apply(_ edit: Edit, to root: Node) throws(EditError) {
    self.edit = edit
    var change = change
    self.change = nil
    if edit.path.components.isEmpty {
      switch edit {
      case .set(_, let value): try set(value, on: root, &change)
      case .insert: throw exists(at: root, depth: 0)
      case .delete: throw rootDeletion(at: root)
      }
    } else {
      try step(into: root, depth: 0, &change)
    }
    self.change = change
  }

  // MARK: The way to the value

  private var components: [ValuePath.Component] { edit.path.components }

  /// Follows the path from a node on it that is not its end.
  private mutating func step(
    into node: Node, depth: Int, _ change: inout Change?
  ) throws(EditError) {
    touch(node)
    if case .replaced(var value)? = change {
      change = nil
      try NewValueEdit(edit: edit, location: location(of: node)).apply(to: &value, depth: depth)
      change = .replaced(value)
      return
    }
    switch (node.content, components[depth]) {
    case (.alias, _):
      throw throughAlias(node, depth: depth)
    case (.scalar(let scalar), _):
      guard scalar.kind == .null else { throw throughScalar(node, depth: depth) }
      guard !edit.isDeletion else { throw nothing(in: node, depth: depth + 1) }
      let value = try newValue(at: node, depth: depth)
      try set(value, on: node, &change)
    case (.mapping(let mapping), .key(let key)):
      try step(into: mapping, of: node, key: key, depth: depth, &change)
    case (.sequence(let sequence), .index(let index)):
      try step(into: sequence, of: node, index: index, depth: depth, &change)
    case (.mapping, .index), (.sequence, .key):
      throw wrongCollection(node, depth: depth)
    }
  }

  private mutating func step(
    into mapping: Node.Mapping, of node: Node, key: String, depth: Int, _ change: inout Change?
  ) throws(EditError) {
    var map: MapChange
    if case .map(let open)? = change {
      map = open
    } else {
      map = MapChange(keys: MapKeyTable(mapping, anchors: anchors))
    }
    change = nil
    if let second = map.keys.duplicates[key] {
      throw duplicate(mapping.entries[second].key, of: key, depth: depth)
    }
    var merged = MergedEntries(anchors: anchors)
    let mergedValue = merged.value(of: key, in: map.keys.merged)
    let isLast = depth == components.count - 1
    let position = map.keys.positions[key]
    if let position, !map.entries[position].isRemoved {
      let value = mapping.entries[position].value
      switch edit {
      case .delete where isLast:
        if let mergedValue { throw merging(mergedValue, depth: depth) }
        map.entries[position] = .removed
      case .insert where isLast:
        throw exists(at: mapping.entries[position].key, depth: depth + 1)
      case .set(_, let wanted) where isLast:
        try set(wanted, on: value, &map.entries[position])
      default:
        try step(into: value, depth: depth + 1, &map.entries[position])
      }
    } else if var value = map.added[key] {
      switch edit {
      case .delete where isLast:
        map.added.removeValue(forKey: key)
      case .insert where isLast:
        throw exists(at: node, depth: depth + 1)
      default:
        try NewValueEdit(edit: edit, location: location(of: node))
          .apply(to: &value, depth: depth + 1)
        map.added[key] = value
      }
    } else if let mergedValue {
      throw merging(mergedValue, depth: depth)
    } else {
      guard !edit.isDeletion else { throw nothing(in: node, depth: depth + 1) }
      let value = try newValue(at: node, depth: depth + 1)
      if let position {
        map.entries[position] = nil
        try set(value, on: mapping.entries[position].value, &map.entries[position])
      } else {
        guard !isSinglePair(node) else { throw singlePair(node, depth: depth) }
        map.added[key] = value
      }
    }
    change = .map(map)
  }

  private mutating func step(
    into sequence: Node.Sequence, of node: Node, index: Int, depth: Int, _ change: inout Change?
  ) throws(EditError) {
    var list: ListChange
    if case .list(let open)? = change {
      list = open
    } else {
      list = ListChange(count: sequence.items.count)
    }
    change = nil
    let isLast = depth == components.count - 1
    if isLast, case .insert(_, let value) = edit, (0...list.order.count).contains(index) {
      list.order.insert(.new(value), at: index)
    } else if index == list.order.count, !edit.isDeletion {
      list.order.append(.new(try newValue(at: node, depth: depth + 1)))
    } else if list.order.indices.contains(index) {
      switch (list.order[index], edit) {
      case (_, .delete) where isLast:
        if case .old(let number) = list.order.remove(at: index) { list.items[number] = nil }
      case (.old(let number), .set(_, let value)) where isLast:
        try set(value, on: sequence.items[number], &list.items[number])
      case (.old(let number), _):
        try step(into: sequence.items[number], depth: depth + 1, &list.items[number])
      case (.new(var value), _):
        try NewValueEdit(edit: edit, location: location(of: node))
          .apply(to: &value, depth: depth + 1)
        list.order[index] = .new(value)
      }
    } else {
      throw outOfRange(node, count: list.order.count, depth: depth)
    }
    change = .list(list)
  }

  /// What is to stand at a place where nothing stands yet: the value, in as many new maps and lists
  /// as the rest of the path asks for.
  private func newValue(at node: Node, depth: Int) throws(EditError) -> Value {
    try NewValueEdit(edit: edit, location: location(of: node)).value(depth: depth)
  }

  mutating func touch(_ node: Node) {
    if let anchor = node.anchorOffset { touchedAnchors.insert(anchor) }
  }

  /// Whether this is an `a: b` in a flow sequence, which has no braces.
  func isSinglePair(_ node: Node) -> Bool {
    guard case .mapping(let mapping) = node.content, mapping.style == .flow else { return false }
    return source.bytes[node.start.offset] != UInt8(ascii: "{")
  }
}

extension Edit {
  fileprivate var isDeletion: Bool {
    if case .delete = self { true } else { false }
  }
}

extension Change? {
  fileprivate var isRemoved: Bool {
    if case .removed? = self { true } else { false }
  }
}
