internal import Diagnostics

/// The keys of one mapping, as Helm and kubectl read them: every key a string.
struct MapKeyTable {
  /// The number of the entry that each key stands in.
  private(set) var positions: [String: Int] = [:]
  /// The number of the second entry with a key.
  private(set) var duplicates: [String: Int] = [:]
  /// What stands behind `<<`.
  private(set) var merged: [Node] = []
  /// Whether every key is text, or is read as text, and there is no `<<`.
  private(set) var isPlain = true

  init(_ mapping: Node.Mapping, anchors: AnchorTable) {
    positions.reserveCapacity(mapping.entries.count)
    for (index, entry) in mapping.entries.enumerated() {
      if entry.key.isMergeKey {
        merged.append(entry.value)
      } else if let key = anchors.resolve(entry.key).keyText {
        if positions[key] == nil {
          positions[key] = index
        } else {
          duplicates[key] = index
        }
      } else {
        isPlain = false
      }
    }
    isPlain = isPlain && merged.isEmpty && duplicates.isEmpty
  }
}

extension Node {
  /// The key that a scalar stands for; nil for what can not be a key.
  fileprivate var keyText: String? {
    guard case .scalar(let scalar) = content else { return nil }
    switch scalar.kind {
    case .string: return scalar.text
    case .null: return nil
    case .boolean(let value): return String(value)
    case .integer(let value): return String(value)
    case .float(let value): return value.isFinite ? canonicalText(of: value) : nil
    }
  }
}
