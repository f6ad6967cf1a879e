/// The way from the root of a tree to one value: `autoscaling.customMetrics[0].type`.
package struct ValuePath: Sendable, Hashable {
  package enum Component: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  package var components: [Component]

  package init(_ components: [Component] = []) {
    self.components = components
  }

  /// A path of plain keys.
  package init(keys: String...) {
    components = keys.map(Component.key)
  }

  package static let root = ValuePath()

  package func appending(key: String) -> ValuePath {
    ValuePath(components + [.key(key)])
  }

  package func appending(index: Int) -> ValuePath {
    ValuePath(components + [.index(index)])
  }
}

extension ValuePath: CustomStringConvertible {
  /// As `helm --set` writes it: a dot between keys, `[n]` for list items, `\` before a character
  /// of a key that would mean something else there.
  package var description: String {
    var text = ""
    for component in components {
      switch component {
      case .key(let key):
        if !text.isEmpty { text += "." }
        for scalar in key.unicodeScalars {
          if #".[]=,\{}"#.unicodeScalars.contains(scalar) { text += "\\" }
          text.unicodeScalars.append(scalar)
        }
      case .index(let index):
        text += "[\(index)]"
      }
    }
    return text
  }
}

extension Value {
  /// The value at a path; nil where any step is missing.
  package func at(_ path: ValuePath) -> Value? {
    var value = self
    for component in path.components {
      let next: Value? =
        switch component {
        case .key(let key): value[key]
        case .index(let index):
          value.list.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }
}

extension ValuePath {
  /// The key that a value stands under, through lists; nil for the root.
  package var nearestKey: String? {
    for case .key(let key) in components.reversed() { return key }
    return nil
  }
}
