internal import Diagnostics

extension Node {
  /// Whether this is the `<<` whose value is merged into the map around it.
  var isMergeKey: Bool {
    guard case .scalar(let scalar) = content, scalar.text == "<<" else { return false }
    switch properties.tag {
    case nil: return scalar.style == .plain
    case let tag?: return tag == "tag:yaml.org,2002:merge"
    }
  }
}

extension Composer {
  /// The text of a key: every key is a string in JSON, `on:` is `true:` and `8080:` is `"8080":`.
  /// - Returns: nil for what can not be a key, which is reported.
  mutating func key(of node: Node, at location: SourceLocation) -> String? {
    guard let scalar = keyScalar(of: node, at: location) else {
      report(
        .documentShape, "a key must be text, a number or a boolean, not a list or a map",
        at: location)
      return nil
    }
    let text: String
    switch scalar.kind {
    case .string:
      return scalar.text
    case .null:
      report(
        .nullKey,
        scalar.text.isEmpty
          ? "this key is empty; write a name before the colon"
          : "this key is null; write a name, or `\"\(scalar.text)\"` for the text",
        at: location)
      return nil
    case .float(let value) where !value.isFinite:
      report(.nonFiniteNumber, "`\(scalar.text)` has no form in JSON; quote it", at: location)
      return nil
    case .boolean(let value): text = String(value)
    case .integer(let value): text = String(value)
    case .float(let value): text = canonicalText(of: value)
    }
    report(
      .nonStringKey,
      "the key `\(scalar.text)` is no text; Helm and kubectl read it as `\"\(text)\"`",
      at: location, help: "write \"\(scalar.text)\"")
    return text
  }

  private mutating func keyScalar(of node: Node, at location: SourceLocation) -> Scalar? {
    switch node.content {
    case .scalar(let scalar):
      if let anchor = node.properties.anchor {
        let composed = Composed(value: Value(.scalar(scalar), at: location))
        anchors[anchor] = Anchored(composed: composed, node: node)
      }
      return scalar
    case .alias(let name):
      return anchors[name]?.composed.value.scalar
    case .sequence, .mapping:
      return nil
    }
  }

  /// Merges what stands behind `<<` into the map around it.
  mutating func merge(
    _ value: Value, of node: Node, into map: inout MergingMap
  ) {
    // kubectl takes a list of maps, but no alias of one.
    let sources = if case .sequence = node.content { value.list ?? [] } else { [value] }
    for source in sources {
      guard let entries = source.map else {
        report(
          .documentShape,
          "`<<` merges a map, or a list of maps written here; write `<<: *name` where `&name` is a map",
          at: source.location)
        continue
      }
      for (key, value) in map.merge(entries) {
        report(
          .mergeOrder,
          "`\(key)` stands before `<<`, which also brings it; some readers take that one, kubectl among them",
          at: value.keyLocation ?? value.location, help: "move `<<` to the top of the map")
      }
    }
  }
}
