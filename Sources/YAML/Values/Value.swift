package import Diagnostics
package import OrderedCollections

/// What a document means: aliases followed, merge keys merged, every key a string.
///
/// Each value knows where it was written, across files: a merged tree of several layers still
/// names the file and line of each leaf.
package struct Value: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case list([Value])
    case map(OrderedDictionary<String, Value>)
  }

  package var content: Content
  /// The content's place.
  package var location: SourceLocation
  /// The place of the key that leads here; nil for the root and for list items.
  package var keyLocation: SourceLocation?

  package init(
    _ content: Content, at location: SourceLocation, keyLocation: SourceLocation? = nil
  ) {
    self.content = content
    self.location = location
    self.keyLocation = keyLocation
  }
}

extension Value {
  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var list: [Value]? {
    if case .list(let items) = content { items } else { nil }
  }

  package var map: OrderedDictionary<String, Value>? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// The text of a string; nil for anything else, numbers and booleans too.
  package var string: String? {
    if let scalar, scalar.kind == .string { scalar.text } else { nil }
  }

  package var isNull: Bool { scalar?.kind == .null }

  /// The value at a key of a map.
  package subscript(key: String) -> Value? {
    map?[key]
  }
}

extension Value {
  /// Whether two trees mean the same, wherever and however they are written. The order of keys
  /// does not count; the code points of strings do, which Swift's `==` does not compare.
  package func means(_ other: Value) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)):
      left.kind == right.kind
        && (left.kind != .string || left.text.utf8.elementsEqual(right.text.utf8))
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.means($1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && left.allSatisfy { key, value in right[key].map(value.means) ?? false }
    default:
      false
    }
  }
}
