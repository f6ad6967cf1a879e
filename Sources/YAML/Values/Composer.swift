internal import Diagnostics
internal import OrderedCollections

/// Walks a tree of nodes once. Its depth is bounded by the parser's, and by its own count through
/// aliases.
struct Composer {
  /// A value with what it would cost if every alias were written out.
  struct Composed {
    var value: Value
    var nodes = 1
    /// The collections inside each other; 0 for a scalar.
    var depth = 0
    /// UTF-8 bytes of all scalars.
    var bytes = 0

    /// Counts a value as part of this one.
    mutating func include(_ part: Composed) {
      nodes += part.nodes
      bytes += part.bytes
      depth = max(depth, part.depth + 1)
    }
  }

  /// What an anchor names.
  struct Anchored {
    var composed: Composed
    /// The node as it is written; nil if it was refused.
    var node: Node?
  }

  let file: String
  let limits: Limits
  var secrets: SecretRanges
  private(set) var diagnostics: [Diagnostic] = []
  var anchors: [String: Anchored] = [:]
  private var path = ValuePath.root
  private var limitReported = false

  init(file: String, limits: Limits, secrets: SecretRanges) {
    self.file = file
    self.limits = limits
    self.secrets = secrets
  }

  mutating func compose(_ node: Node, depth: Int) -> Composed {
    // An alias names the node that began last: one inside this node wins over this node.
    if let anchor = node.properties.anchor { anchors[anchor] = nil }
    let location = location(of: node)
    var composed: Composed
    switch node.content {
    case .alias(let name):
      composed = alias(name, at: location)
    case .scalar(let scalar):
      check(scalar, of: node, at: location)
      composed = Composed(
        value: Value(.scalar(scalar), at: location), bytes: scalar.text.utf8.count)
    case .sequence(let sequence):
      composed = compose(sequence.items, at: location, depth: depth)
    case .mapping(let mapping):
      composed = compose(mapping, at: location, depth: depth)
    }
    let isRefused =
      composed.nodes > limits.nodes || composed.bytes > limits.bytes
      || depth + composed.depth > limits.depth
    if isRefused {
      reportLimit(composed, at: location)
      composed = Composed(value: Value(.scalar(.null), at: location))
    }
    if let anchor = node.properties.anchor, anchors[anchor] == nil {
      anchors[anchor] = Anchored(composed: composed, node: isRefused ? nil : node)
    }
    return composed
  }

  private mutating func alias(_ name: String, at location: SourceLocation) -> Composed {
    guard let anchored = anchors[name] else {
      return Composed(value: Value(.scalar(.null), at: location))
    }
    if let key = path.nearestKey, let node = anchored.node {
      secrets.add(aliased: node, under: key, anchors: anchors)
    }
    var composed = anchored.composed
    composed.value.location = location
    return composed
  }

  private mutating func compose(
    _ items: [Node], at location: SourceLocation, depth: Int
  ) -> Composed {
    var result = Composed(value: Value(.list([]), at: location), depth: 1)
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      path.components.append(.index(index))
      let composed = compose(item, depth: depth + 1)
      path.components.removeLast()
      result.include(composed)
      values.append(composed.value)
    }
    result.value.content = .list(values)
    return result
  }

  private mutating func compose(
    _ mapping: Node.Mapping, at location: SourceLocation, depth: Int
  ) -> Composed {
    var result = Composed(value: Value(.map([:]), at: location), depth: 1)
    var map = MergingMap(capacity: mapping.entries.count)
    var mergeKey: SourceLocation?
    for entry in mapping.entries {
      let keyLocation = self.location(of: entry.key)
      if entry.key.isMergeKey {
        if let mergeKey { reportDuplicate("<<", first: mergeKey, second: keyLocation) }
        mergeKey = keyLocation
        let composed = compose(entry.value, depth: depth + 1)
        result.include(composed)
        merge(composed.value, of: entry.value, into: &map)
      } else if let key = key(of: entry.key, at: keyLocation) {
        path.components.append(.key(key))
        if let first = map.place(of: key) {
          reportDuplicate(key, first: first, second: keyLocation)
        }
        var composed = compose(entry.value, depth: depth + 1)
        path.components.removeLast()
        result.include(composed)
        composed.value.keyLocation = keyLocation
        map.write(composed.value, for: key)
      } else {
        // Nothing of this can be read, but the report may quote it, and its secrets must be known.
        if entry.key.isCollection { _ = compose(entry.key, depth: depth + 1) }
        _ = compose(entry.value, depth: depth + 1)
      }
    }
    result.value.content = .map(map.entries)
    return result
  }

  // MARK: Findings

  private mutating func check(_ scalar: Scalar, of node: Node, at location: SourceLocation) {
    let key = path.nearestKey
    let isSecret = key.map { secrets.add(scalar, of: node, under: $0) } ?? false
    let text = isSecret ? "***" : scalar.text
    if case .float(let value) = scalar.kind, !value.isFinite {
      report(
        .nonFiniteNumber, "`\(text)` has no form in JSON, so Helm can not pass it on; quote it",
        at: location)
    } else if let trap = ScalarTrap(scalar, isSecret: isSecret) {
      report(
        trap.losesPrecision ? .impreciseNumber : .ambiguousScalar,
        "`\(text)` is \(trap.explanation)", at: location, help: trap.remedy)
    }
  }

  private mutating func reportDuplicate(
    _ key: String, first: SourceLocation, second: SourceLocation
  ) {
    report(
      .duplicateKey,
      "duplicate key `\(key)`: it stands at \(first.start.line):\(first.start.column) already; remove one of the two",
      at: second)
  }

  private mutating func reportLimit(_ composed: Composed, at location: SourceLocation) {
    guard !limitReported else { return }
    limitReported = true
    let what =
      if composed.nodes > limits.nodes {
        "more than \(limits.nodes) nodes"
      } else if composed.bytes > limits.bytes {
        "more than \(limits.bytes) bytes"
      } else {
        "more than \(limits.depth) levels"
      }
    report(
      .limit, "aliases expand to \(what) here; write the values out, or use fewer aliases",
      at: location)
  }

  mutating func report(
    _ rule: YAMLRule, _ message: String, at location: SourceLocation, help: String? = nil
  ) {
    diagnostics.append(
      rule.diagnostic(message, at: location, path: path.description, help: help))
  }

  private func location(of node: Node) -> SourceLocation {
    SourceLocation(file: file, start: node.start, end: node.end)
  }
}

extension Node {
  fileprivate var isCollection: Bool {
    switch content {
    case .sequence, .mapping: true
    case .scalar, .alias: false
    }
  }
}

extension Scalar {
  /// A null with nothing written.
  fileprivate static let null = Scalar(kind: .null, text: "", style: .plain)
}
