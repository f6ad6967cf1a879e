internal import Diagnostics

/// Which anchors and aliases of a document stay when it is changed.
struct AnchorUse {
  let anchors: AnchorTable
  /// The offsets of the anchors that stay.
  private var kept: Set<Int> = []
  /// The offsets of the anchors whose value changes.
  private var touched: Set<Int>
  /// The offsets of the anchors of what will not be a map.
  private var noMaps: Set<Int> = []
  /// The anchors of the nodes around the one looked at.
  private var around: [Int] = []
  /// The aliases that stay and change their value.
  private(set) var changedAliases: [Node] = []
  /// The first alias that stays while what it names goes.
  private(set) var orphan: Node?
  /// The first alias behind a `<<` that stays while what it names will not be a map.
  private(set) var wrongMerge: Node?
  /// The first alias that is a key and would change.
  private(set) var changedKey: Node?

  /// - Parameter touched: the offsets of the anchors of nodes that are edited, or hold one that is.
  init(_ root: Node, _ change: Change, anchors: AnchorTable, touched: Set<Int>) {
    self.anchors = anchors
    self.touched = touched
    if !anchors.isEmpty { look(at: root, change) }
  }

  private mutating func look(at node: Node, _ change: Change?) {
    if let anchor = node.anchorOffset {
      kept.insert(anchor)
      around.append(anchor)
    }
    defer { if node.anchorOffset != nil { around.removeLast() } }
    switch (node.content, change) {
    case (_, .replaced(let value)?):
      if let anchor = node.anchorOffset, value.map == nil { noMaps.insert(anchor) }
    case (_, .removed?), (.scalar, _):
      break
    case (.alias, _):
      look(atAlias: node)
    case (.mapping(let mapping), _):
      var changes: [Int: Change] = [:]
      if case .map(let map)? = change { changes = map.entries }
      for (index, entry) in mapping.entries.enumerated() {
        if case .removed? = changes[index] { continue }
        look(at: entry.key, nil)
        if let anchor = anchors.target(of: entry.key)?.anchorOffset, touched.contains(anchor) {
          changedKey = changedKey ?? entry.key
        }
        if entry.key.isMergeKey { look(atMerged: entry.value) }
        look(at: entry.value, changes[index])
      }
    case (.sequence(let sequence), .list(let list)):
      for case .old(let index) in list.order { look(at: sequence.items[index], list.items[index]) }
    case (.sequence(let sequence), _):
      for item in sequence.items { look(at: item, nil) }
    }
  }

  private mutating func look(atMerged node: Node) {
    var sources = [node]
    if case .sequence(let sequence) = node.content { sources = sequence.items }
    for source in sources {
      guard let target = anchors.target(of: source)?.anchorOffset, noMaps.contains(target) else {
        continue
      }
      wrongMerge = wrongMerge ?? source
    }
  }

  private mutating func look(atAlias alias: Node) {
    guard let target = anchors.target(of: alias)?.anchorOffset else { return }
    if !kept.contains(target) { orphan = orphan ?? alias }
    if touched.contains(target) {
      changedAliases.append(alias)
      touched.formUnion(around)
    }
  }
}
