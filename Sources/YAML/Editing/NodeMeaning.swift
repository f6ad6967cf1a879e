internal import OrderedCollections

extension AnchorTable {
  /// Whether a node means this value already. False where that can not be told.
  func means(_ node: Node, _ value: Value) -> Bool {
    switch (resolve(node).content, value.content) {
    case (.scalar(let scalar), .scalar(let wanted)):
      return scalar.means(wanted)
    case (.sequence(let sequence), .list(let wanted)):
      return sequence.items.count == wanted.count
        && zip(sequence.items, wanted).allSatisfy { means($0, $1) }
    case (.mapping(let mapping), .map(let wanted)):
      var merged = MergedEntries(anchors: self)
      guard let entries = merged.entries(of: mapping), entries.count == wanted.count else {
        return false
      }
      return wanted.allSatisfy { key, value in entries[key].map { means($0, value) } ?? false }
    default:
      return false
    }
  }
}

extension Scalar {
  /// Whether two scalars mean the same, however they are written. The code points of strings count,
  /// which Swift's `==` does not compare.
  func means(_ other: Scalar) -> Bool {
    kind == other.kind && (kind != .string || text.utf8.elementsEqual(other.text.utf8))
  }
}
