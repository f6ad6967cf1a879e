internal import Diagnostics

/// Which node each alias of a document stands for.
struct AnchorTable {
  /// By the offset of the alias.
  private var targets: [Int: Node] = [:]
  /// The anchors met so far; of those with one name the last.
  private var named: [String: Node] = [:]

  /// - Parameter bytes: the document's text, which has no alias where it has no asterisk.
  init(_ root: Node, bytes: [UInt8]) {
    if bytes.contains(UInt8(ascii: "*")) { add(root) }
  }

  var isEmpty: Bool { targets.isEmpty }

  /// The node that an alias stands for; nil if this is no alias.
  func target(of alias: Node) -> Node? {
    guard case .alias = alias.content else { return nil }
    return targets[alias.start.offset]
  }

  /// The node itself, or what it stands for if it is an alias.
  func resolve(_ node: Node) -> Node {
    target(of: node) ?? node
  }

  private mutating func add(_ node: Node) {
    if let anchor = node.properties.anchor { named[anchor] = node }
    switch node.content {
    case .alias(let name): targets[node.start.offset] = named[name]
    case .scalar: break
    case .sequence(let sequence):
      for item in sequence.items { add(item) }
    case .mapping(let mapping):
      for entry in mapping.entries {
        add(entry.key)
        add(entry.value)
      }
    }
  }
}

extension Node {
  /// The offset that tells this node's anchor from any other; nil if it has none.
  var anchorOffset: Int? {
    if case .some(.some, _, let start) = properties { start.offset } else { nil }
  }
}
