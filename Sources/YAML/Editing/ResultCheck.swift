internal import Diagnostics
internal import OrderedCollections

/// Compares what an edited text is read as with what it should be: every node that was not edited
/// with its style, anchor, tag and the target of its alias; every comment but those that went.
struct ResultCheck {
  private let oldAnchors: AnchorTable
  private let newAnchors: AnchorTable
  /// Which anchor after is which before, by their offsets.
  private var anchors: [Int: Int] = [:]
  /// Where the first node stands in the source that would not be as it should.
  private(set) var problem: SourcePosition?

  init(oldAnchors: AnchorTable, newAnchors: AnchorTable) {
    self.oldAnchors = oldAnchors
    self.newAnchors = newAnchors
  }

  mutating func compare(_ old: Node, _ change: Change?, with new: Node) {
    guard problem == nil else { return }
    compareProperties(old, new)
    switch (old.content, change, new.content) {
    case (_, .replaced(let value)?, _):
      expect(newAnchors.means(new, value), of: old)
    case (.mapping(let left), .map(let map)?, .mapping(let right)):
      compare(left, map, with: right, of: old)
    case (.sequence(let left), .list(let list)?, .sequence(let right)):
      compare(left, list, with: right, of: old)
    case (_, nil, _):
      compareContent(old, new)
    default:
      problem = old.start
    }
  }

  private mutating func expect(_ isTrue: Bool, of old: Node) {
    if !isTrue, problem == nil { problem = old.start }
  }

  // MARK: What stays

  private mutating func compareProperties(_ old: Node, _ new: Node) {
    expect(
      old.properties.anchor == new.properties.anchor && old.properties.tag == new.properties.tag,
      of: old)
    if let oldAnchor = old.anchorOffset, let newAnchor = new.anchorOffset {
      anchors[oldAnchor] = newAnchor
    }
  }

  private mutating func compareContent(_ old: Node, _ new: Node) {
    switch (old.content, new.content) {
    case (.scalar(let left), .scalar(let right)):
      expect(left.style == right.style && left.text.utf8.elementsEqual(right.text.utf8), of: old)
    case (.alias(let left), .alias(let right)):
      let target = oldAnchors.target(of: old)?.anchorOffset.flatMap { anchors[$0] }
      expect(left == right && target == newAnchors.target(of: new)?.anchorOffset, of: old)
    case (.sequence(let left), .sequence(let right))
    where left.items.count == right.items.count && left.style == right.style:
      for (old, new) in zip(left.items, right.items) { compare(old, nil, with: new) }
    case (.mapping(let left), .mapping(let right))
    where left.entries.count == right.entries.count && left.style == right.style:
      for (old, new) in zip(left.entries, right.entries) {
        compare(old.key, nil, with: new.key)
        compare(old.value, nil, with: new.value)
      }
    default:
      problem = problem ?? old.start
    }
  }

  // MARK: What changes

  private mutating func compare(
    _ old: Node.Mapping, _ change: MapChange, with new: Node.Mapping, of node: Node
  ) {
    var rest = new.entries[...]
    for (index, entry) in old.entries.enumerated() {
      if case .removed? = change.entries[index] { continue }
      guard let found = rest.popFirst() else { return expect(false, of: entry.key) }
      compare(entry.key, nil, with: found.key)
      compare(entry.value, change.entries[index], with: found.value)
    }
    expect(rest.count == change.added.count, of: node)
    for ((key, value), found) in zip(change.added, rest) {
      expect(
        found.key.isExactly(key) && found.value.isUnmarked && newAnchors.means(found.value, value),
        of: node)
    }
  }

  private mutating func compare(
    _ old: Node.Sequence, _ change: ListChange, with new: Node.Sequence, of node: Node
  ) {
    guard change.order.count == new.items.count else { return expect(false, of: node) }
    for (item, found) in zip(change.order, new.items) {
      switch item {
      case .old(let index): compare(old.items[index], change.items[index], with: found)
      case .new(let value): expect(found.isUnmarked && newAnchors.means(found, value), of: node)
      }
    }
  }

  // MARK: Comments

  /// Whether the comments after are those before, less those inside of what was replaced.
  static func comments(
    _ old: [Document], _ splices: [Splice], are new: [Document]
  ) -> Bool {
    var found = new.flatMap(\.comments)[...]
    var rest = splices[...]
    var shift = 0
    for comment in old.flatMap(\.comments) {
      while let splice = rest.first, splice.range.upperBound <= comment.start.offset {
        shift += splice.text.count - splice.range.count
        rest.removeFirst()
      }
      if let splice = rest.first, splice.range.lowerBound < comment.end.offset {
        guard
          splice.range.lowerBound <= comment.start.offset
            && comment.end.offset <= splice.range.upperBound
        else { return false }
        continue
      }
      guard let same = found.popFirst(), same.start.offset == comment.start.offset + shift,
        same.end.offset == comment.end.offset + shift
      else { return false }
    }
    return found.isEmpty
  }
}

extension Node {
  fileprivate var isUnmarked: Bool {
    if case .none = properties { true } else { false }
  }

  fileprivate func isExactly(_ key: String) -> Bool {
    guard isUnmarked, case .scalar(let scalar) = content else { return false }
    return scalar.kind == .string && scalar.text.utf8.elementsEqual(key.utf8)
  }
}
