package import Diagnostics
package import JSON
internal import OrderedCollections
package import YAML

/// What makes one tree the other, literally, as a JSON Patch: another spelling of an amount is a
/// change, since it is another JSON value.
///
/// Where a secret is written out in TO, `***` stands in its place.
package struct JSONPatch: Sendable {
  package private(set) var operations: [PatchOperation] = []
  /// The operations that would write `***` where TO has a secret.
  package private(set) var masked: [PatchOperation] = []

  /// - Parameter sources: the texts that the trees were read from.
  package init(from: Value, to: Value, sources: [String: SourceText] = [:]) {
    var writer = PatchWriter(from: from, to: to)
    writer.write()
    let masking = SecretMasking(sources)
    for draft in writer.drafts {
      let value = draft.value.map {
        masking.masked($0, under: draft.path.nearestKey, isSecret: draft.isNamedSecret)
      }
      let operation = PatchOperation(name: draft.name, path: draft.path, value: value)
      operations.append(operation)
      if let value, let whole = draft.value, !value.means(whole) { masked.append(operation) }
    }
  }

  package var json: JSONValue { .array(operations.map(\.json)) }
}

/// Walks two trees side by side and writes what makes one the other.
private struct PatchWriter {
  struct Draft {
    var name: PatchOperation.Name
    var path: ValuePath
    var value: Value?
    var isNamedSecret: Bool
  }

  private(set) var drafts: [Draft] = []
  private let from: Value
  private let to: Value
  private let fromNumbers: Fingerprints
  private let toNumbers: Fingerprints
  private var path = ValuePath.root
  private var isNamedSecret = false

  init(from: Value, to: Value) {
    self.from = from
    self.to = to
    fromNumbers = Fingerprints(of: from, by: .literal)
    toNumbers = Fingerprints(of: to, by: .literal)
  }

  mutating func write() {
    write(from, 0, to, 0)
  }

  private mutating func write(_ from: Value, _ fromNode: Int, _ to: Value, _ toNode: Int) {
    switch (from.content, to.content) {
    case (.map(let old), .map(let new)): write(old, fromNode, new, toNode)
    case (.list(let old), .list(let new)): write(old, fromNode, new, toNode)
    case (.scalar, .scalar) where from.means(to): break
    default: add(.replace, to)
    }
  }

  private mutating func write(
    _ old: OrderedDictionary<String, Value>, _ fromNode: Int,
    _ new: OrderedDictionary<String, Value>, _ toNode: Int
  ) {
    let fromNodes = fromNumbers.children(of: fromNode, count: old.count)
    let toNodes = toNumbers.children(of: toNode, count: new.count)
    // First what goes: of a key that is written in another way, the old one.
    for key in old.keys where new.position(of: key) == nil {
      path.components.append(.key(key))
      add(.remove, nil)
      path.components.removeLast()
    }
    for (position, (key, value)) in new.enumerated() {
      let isNamedSecretBefore = isNamedSecret
      if key == "value", new.namesSecret { isNamedSecret = true }
      path.components.append(.key(key))
      if let place = old.position(of: key, near: position) {
        write(old.values[place], fromNodes[place], value, toNodes[position])
      } else {
        add(.add, value)
      }
      path.components.removeLast()
      isNamedSecret = isNamedSecretBefore
    }
  }

  /// First what goes, from the end, then what comes, from the beginning: then everything stands where
  /// TO has it, and what differs within is written.
  private mutating func write(_ old: [Value], _ fromNode: Int, _ new: [Value], _ toNode: Int) {
    let fromNodes = fromNumbers.children(of: fromNode, count: old.count)
    let toNodes = toNumbers.children(of: toNode, count: new.count)
    let matching = ListMatching(
      inPlace: old, new,
      numbers: (
        fromNodes.map { fromNumbers.numbers[$0] }, toNodes.map { toNumbers.numbers[$0] }
      )
    ) { old[$0].similarity(to: new[$1]) }
    for index in matching.removed.reversed() { add(.remove, nil, at: index) }
    for (index, partner) in matching.partners.enumerated() where partner == nil {
      add(.add, new[index], at: index)
    }
    for (index, partner) in matching.partners.enumerated() {
      guard let place = partner?.from else { continue }
      path.components.append(.index(index))
      write(old[place], fromNodes[place], new[index], toNodes[index])
      path.components.removeLast()
    }
  }

  private mutating func add(_ name: PatchOperation.Name, _ value: Value?, at index: Int) {
    path.components.append(.index(index))
    add(name, value)
    path.components.removeLast()
  }

  private mutating func add(_ name: PatchOperation.Name, _ value: Value?) {
    drafts.append(Draft(name: name, path: path, value: value, isNamedSecret: isNamedSecret))
  }
}

extension Value {
  /// Whether it is worth to make one collection of the other: 1, or nil where it is not.
  fileprivate func similarity(to other: Value) -> Int? {
    switch (content, other.content) {
    case (.list, .list): return 1
    case (.map(let old), .map(let new)):
      let common = new.keys.count { old[$0] != nil }
      return 2 * common >= max(old.count, new.count, 1) ? 1 + common : nil
    default: return nil
    }
  }
}
