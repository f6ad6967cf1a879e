package import Diagnostics
internal import OrderedCollections

/// What a document means, and what was found on the way.
package struct Composition: Sendable {
  package var value: Value
  /// Warnings about what probably means something else, and failures such as duplicate keys.
  package var diagnostics: [Diagnostic]
  /// The byte ranges of secret values, ascending: what a renderer must not show.
  package var secrets: [Range<Int>]
}

extension Document {
  /// Reads the document as Helm and kubectl do: aliases followed, merge keys merged, every key a
  /// string. Everything that can not be read so is a failure among the diagnostics.
  /// - Parameters:
  ///   - file: the name that the locations of values and findings carry.
  ///   - isSecret: whether a scalar under this key is a secret, which no message may quote.
  package func compose(
    file: String, limits: Limits = .standard,
    isSecret: (_ key: String, _ scalar: Scalar) -> Bool = { _, _ in false }
  ) -> Composition {
    withoutActuallyEscaping(isSecret) { isSecret in
      var composer = Composer(file: file, limits: limits, isSecret: isSecret)
      let composed = composer.compose(root, depth: 0)
      return Composition(
        value: composed.value, diagnostics: composer.diagnostics, secrets: composer.secrets)
    }
  }
}

/// Walks a tree of nodes once. Its depth is bounded by the parser's, and by its own count through
/// aliases.
private struct Composer {
  /// A value with what it would cost if every alias were written out.
  struct Composed {
    var value: Value
    var nodes = 1
    var depth = 1

    /// Counts a value as part of this one.
    mutating func include(_ part: Composed) {
      nodes += part.nodes
      depth = max(depth, part.depth + 1)
    }
  }

  let file: String
  let limits: Limits
  private let isSecret: (String, Scalar) -> Bool
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var secrets: [Range<Int>] = []
  private var anchors: [String: Composed] = [:]
  private var path: [ValuePath.Component] = []
  private var limitReported = false

  init(file: String, limits: Limits, isSecret: @escaping (String, Scalar) -> Bool) {
    self.file = file
    self.limits = limits
    self.isSecret = isSecret
  }

  mutating func compose(_ node: Node, depth: Int) -> Composed {
    let location = location(of: node)
    var composed: Composed
    switch node.content {
    case .alias(let name):
      composed = anchors[name] ?? Composed(value: Value(.scalar(.null), at: location))
      composed.value.location = location
    case .scalar(let scalar):
      check(scalar, at: location)
      composed = Composed(value: Value(.scalar(scalar), at: location))
    case .sequence(let sequence):
      composed = compose(sequence.items, at: location, depth: depth)
    case .mapping(let mapping):
      composed = compose(mapping, at: location, depth: depth)
    }
    if composed.nodes > limits.nodes || depth + composed.depth > limits.depth {
      reportLimit(composed, depth: depth, at: location)
      composed = Composed(value: Value(.scalar(.null), at: location))
    }
    if let anchor = node.properties.anchor { anchors[anchor] = composed }
    return composed
  }

  private mutating func compose(
    _ items: [Node], at location: SourceLocation, depth: Int
  ) -> Composed {
    var result = Composed(value: Value(.list([]), at: location))
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      path.append(.index(index))
      let composed = compose(item, depth: depth + 1)
      path.removeLast()
      result.include(composed)
      values.append(composed.value)
    }
    result.value.content = .list(values)
    return result
  }

  // MARK: Maps

  private mutating func compose(
    _ mapping: Node.Mapping, at location: SourceLocation, depth: Int
  ) -> Composed {
    var result = Composed(value: Value(.map([:]), at: location))
    var entries = OrderedDictionary<String, Value>()
    entries.reserveCapacity(mapping.entries.count)
    var merged: Set<String> = []
    var mergeKey: SourceLocation?
    for entry in mapping.entries {
      let keyLocation = self.location(of: entry.key)
      if isMergeKey(entry.key) {
        if let first = mergeKey { reportDuplicate("<<", first: first, second: keyLocation) }
        mergeKey = keyLocation
        let sources = compose(entry.value, depth: depth + 1)
        result.include(sources)
        merge(sources.value, at: keyLocation, into: &entries, merged: &merged)
        continue
      }
      guard let key = key(of: entry.key, at: keyLocation) else { continue }
      path.append(.key(key))
      let composed = compose(entry.value, depth: depth + 1)
      if let first = entries[key], !merged.contains(key) {
        reportDuplicate(key, first: first.keyLocation ?? first.location, second: keyLocation)
      }
      path.removeLast()
      result.include(composed)
      merged.remove(key)
      var value = composed.value
      value.keyLocation = keyLocation
      entries[key] = value
    }
    result.value.content = .map(entries)
    return result
  }

  private func isMergeKey(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain else { return false }
    return scalar.text == "<<" && node.properties.tag == nil
  }

  /// Keys written in the map win over merged ones, whatever the order; of several merged maps the
  /// first wins. Source: the YAML merge key, https://yaml.org/type/merge.html
  private mutating func merge(
    _ sources: Value, at location: SourceLocation,
    into entries: inout OrderedDictionary<String, Value>, merged: inout Set<String>
  ) {
    for source in sources.list ?? [sources] {
      guard let map = source.map else {
        report(
          .documentShape, "`<<` merges maps only; write `<<: *name` where `&name` is a map",
          at: source.location)
        continue
      }
      for (key, value) in map {
        if entries[key] == nil {
          entries[key] = value
          merged.insert(key)
        } else if !merged.contains(key), let written = entries[key] {
          report(
            .mergeOrder,
            "`\(key)` stands before `<<`, which also brings it; kubectl takes the merged value, Helm this one",
            at: written.keyLocation ?? location, help: "move `<<` to the top of the map")
        }
      }
    }
  }

  /// Every key is a string in JSON: `on:` is `true:`, `8080:` is `"8080":`.
  private mutating func key(of node: Node, at location: SourceLocation) -> String? {
    let scalar: Scalar
    switch node.content {
    case .scalar(let written):
      scalar = written
      if let anchor = node.properties.anchor {
        anchors[anchor] = Composed(value: Value(.scalar(scalar), at: location))
      }
    case .alias(let name):
      guard let named = anchors[name]?.value.scalar else { fallthrough }
      scalar = named
    default:
      report(
        .documentShape, "a key must be a single word or number, not a list or a map", at: location)
      return nil
    }
    switch scalar.kind {
    case .string:
      return scalar.text
    case .null:
      report(
        .nullKey, "this key is null; write a name, or `\"\(scalar.text)\"` for the text",
        at: location)
      return nil
    case .boolean(let value):
      reportKey(scalar.text, readAs: String(value), at: location)
      return String(value)
    case .integer(let value):
      reportKey(scalar.text, readAs: String(value), at: location)
      return String(value)
    case .float(let value):
      guard value.isFinite else {
        report(.nonFiniteNumber, "`\(scalar.text)` has no form in JSON; quote it", at: location)
        return nil
      }
      let text = canonicalText(of: value)
      reportKey(scalar.text, readAs: text, at: location)
      return text
    }
  }

  // MARK: Findings

  private mutating func check(_ scalar: Scalar, at location: SourceLocation) {
    let isSecret = nearestKey.map { self.isSecret($0, scalar) } ?? false
    if isSecret { secrets.append(location.start.offset..<location.end.offset) }
    let text = isSecret ? "***" : scalar.text
    guard scalar.style == .plain else { return }
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

  /// The key that a scalar stands under, through lists.
  private var nearestKey: String? {
    for case .key(let key) in path.reversed() { return key }
    return nil
  }

  private mutating func reportKey(_ text: String, readAs key: String, at location: SourceLocation) {
    report(
      .nonStringKey, "the key `\(text)` is no text; Helm and kubectl read it as `\"\(key)\"`",
      at: location, help: "write \"\(text)\"")
  }

  private mutating func reportDuplicate(
    _ key: String, first: SourceLocation, second: SourceLocation
  ) {
    report(
      .duplicateKey,
      "duplicate key `\(key)`: it stands at \(first.start.line):\(first.start.column) already; remove one of the two",
      at: second)
  }

  private mutating func reportLimit(_ composed: Composed, depth: Int, at location: SourceLocation) {
    guard !limitReported else { return }
    limitReported = true
    let what =
      composed.nodes > limits.nodes
      ? "more than \(limits.nodes) nodes" : "more than \(limits.depth) levels"
    report(
      .limit, "aliases expand to \(what) here; write the values out, or use fewer aliases",
      at: location)
  }

  private mutating func report(
    _ rule: YAMLRule, _ message: String, at location: SourceLocation, help: String? = nil
  ) {
    let path = ValuePath(path).description
    diagnostics.append(rule.diagnostic(message, at: location, path: path, help: help))
  }

  private func location(of node: Node) -> SourceLocation {
    SourceLocation(file: file, start: node.start, end: node.end)
  }
}

extension Scalar {
  /// A null with nothing written.
  fileprivate static let null = Scalar(kind: .null, text: "", style: .plain)
}
