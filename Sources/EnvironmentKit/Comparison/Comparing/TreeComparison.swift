internal import OrderedCollections
internal import Secrets
internal import YAML

/// Walks two trees side by side and notes what differs.
struct TreeComparison {
  private(set) var changes: [Change] = []
  private let fromNumbers: Fingerprints
  private let toNumbers: Fingerprints
  private var fromPath = ValuePath.root
  private var path = ValuePath.root
  private var isNamedSecret = false

  /// A value with its node among the fingerprints.
  private struct Side {
    var value: Value
    var node: Int
  }

  init(from: Value, to: Value, outline: FieldOutline) {
    fromNumbers = Fingerprints(of: from, by: .meaning(outline))
    toNumbers = Fingerprints(of: to, by: .meaning(outline))
    compare(Side(value: from, node: 0), Side(value: to, node: 0), outline)
  }

  private mutating func compare(_ from: Side, _ to: Side, _ outline: FieldOutline?) {
    switch (from.value.content, to.value.content) {
    case (.scalar(let old), .scalar(let new)):
      compare(old, new, from.value, to.value, outline)
    case (.map(let old), .map(let new)):
      compare(old, new, from.node, to.node, outline)
    case (.list(let old), .list(let new)):
      compare(old, new, from.node, to.node, outline)
    default:
      add(.changed, from.value, to.value)
    }
  }

  private mutating func compare(
    _ old: Scalar, _ new: Scalar, _ from: Value, _ to: Value, _ outline: FieldOutline?
  ) {
    // Most of two files is the same, to the letter.
    if old.kind == new.kind, old.text.isTheSame(as: new.text) { return }
    let oldMeaning = ScalarMeaning(old, of: from, as: outline)
    let newMeaning = ScalarMeaning(new, of: to, as: outline)
    if oldMeaning == newMeaning { return add(.respelled, from, to) }
    let ratio = oldMeaning.number.flatMap { old in
      newMeaning.number.flatMap { factor(from: old, to: $0) }
    }
    add(.changed, from, to, factor: oldMeaning.isComparable(to: newMeaning) ? ratio : nil)
  }

  // MARK: Maps

  private mutating func compare(
    _ old: OrderedDictionary<String, Value>, _ new: OrderedDictionary<String, Value>,
    _ fromNode: Int, _ toNode: Int, _ outline: FieldOutline?
  ) {
    let fromNodes = fromNumbers.children(of: fromNode, count: old.count)
    let toNodes = toNumbers.children(of: toNode, count: new.count)
    var isMatched = [Bool](repeating: false, count: old.count)
    for (position, (key, value)) in new.enumerated() {
      let isNamedSecretBefore = isNamedSecret
      if key == "value", new.namesSecret || old.namesSecret { isNamedSecret = true }
      defer { isNamedSecret = isNamedSecretBefore }
      path.components.append(.key(key))
      fromPath.components.append(.key(key))
      if let place = old.position(of: key, near: position) {
        isMatched[place] = true
        compare(
          Side(value: old.values[place], node: fromNodes[place]),
          Side(value: value, node: toNodes[position]), outline?.at(key: key))
      } else {
        add(.added, nil, value)
      }
      path.components.removeLast()
      fromPath.components.removeLast()
    }
    for (position, (key, value)) in old.enumerated() where !isMatched[position] {
      let isNamedSecretBefore = isNamedSecret
      if key == "value", old.namesSecret { isNamedSecret = true }
      defer { isNamedSecret = isNamedSecretBefore }
      fromPath.components.append(.key(key))
      add(.removed, value, nil)
      fromPath.components.removeLast()
    }
  }

  // MARK: Lists

  private mutating func compare(
    _ old: [Value], _ new: [Value], _ fromNode: Int, _ toNode: Int, _ outline: FieldOutline?
  ) {
    let fromNodes = fromNumbers.children(of: fromNode, count: old.count)
    let toNodes = toNumbers.children(of: toNode, count: new.count)
    let numbers = (
      from: fromNodes.map { fromNumbers.numbers[$0] }, to: toNodes.map { toNumbers.numbers[$0] }
    )
    let matching = ListMatching(from: old, to: new, numbers: numbers) { left, right in
      similarity(
        Side(value: old[left], node: fromNodes[left]),
        Side(value: new[right], node: toNodes[right]))
    }
    for (index, value) in new.enumerated() {
      let partner = matching.partners[index]
      path.components.append(.index(index))
      fromPath.components.append(.index(partner?.from ?? index))
      if let partner {
        let item = old[partner.from]
        if partner.isMoved { add(.moved, item, value) }
        compare(
          Side(value: item, node: fromNodes[partner.from]),
          Side(value: value, node: toNodes[index]), outline?.item)
      } else {
        add(.added, nil, value)
      }
      path.components.removeLast()
      fromPath.components.removeLast()
    }
    for index in matching.removed {
      fromPath.components.append(.index(index))
      add(.removed, old[index], nil)
      fromPath.components.removeLast()
    }
  }

  /// How much of two collections is equal; nil where less than half of their keys are the same.
  private func similarity(_ from: Side, _ to: Side) -> Int? {
    switch (from.value.content, to.value.content) {
    case (.list, .list): return 0
    case (.map(let old), .map(let new)):
      let fromNodes = fromNumbers.children(of: from.node, count: old.count)
      let toNodes = toNumbers.children(of: to.node, count: new.count)
      var common = 0
      var equal = 0
      for (position, key) in new.keys.enumerated() {
        guard let place = old.position(of: key, near: position) else { continue }
        common += 1
        if fromNumbers.numbers[fromNodes[place]] == toNumbers.numbers[toNodes[position]] {
          equal += 1
        }
      }
      return 2 * common >= max(old.count, new.count, 1) ? equal * 1024 + min(common, 1023) : nil
    default: return nil
    }
  }

  private mutating func add(
    _ kind: Change.Kind, _ from: Value?, _ to: Value?, factor: Double? = nil
  ) {
    let place = kind == .removed ? fromPath : path
    changes.append(
      Change(
        kind, at: place, fromPath: kind == .added ? place : fromPath, from: from, to: to,
        factor: factor, isNamedSecret: isNamedSecret))
  }
}

extension ScalarMeaning {
  /// Whether one can be a multiple of the other.
  fileprivate func isComparable(to other: ScalarMeaning) -> Bool {
    if case .amount = self {
      if case .amount = other { true } else { false }
    } else {
      if case .amount = other { false } else { true }
    }
  }
}
