package import Diagnostics

/// A node as it stands in a file: its content, its exact place, its anchor and tag.
package struct Node: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence(Sequence)
    case mapping(Mapping)
    /// `*name`
    indirect case alias(String)
  }

  /// Whether a collection is written with brackets or with indentation.
  package enum CollectionStyle: Sendable {
    case block
    case flow
  }

  package struct Sequence: Sendable {
    package var items: [Node]
    package var style: CollectionStyle

    package init(items: [Node], style: CollectionStyle) {
      self.items = items
      self.style = style
    }
  }

  package struct Mapping: Sendable {
    package struct Entry: Sendable {
      package var key: Node
      package var value: Node

      package init(key: Node, value: Node) {
        self.key = key
        self.value = value
      }
    }

    package var entries: [Entry]
    package var style: CollectionStyle

    package init(entries: [Entry], style: CollectionStyle) {
      self.entries = entries
      self.style = style
    }
  }

  /// `&anchor` and `!tag` before the content. Rare, so kept out of line.
  package indirect enum Properties: Sendable {
    case none
    case some(anchor: String?, tag: String?, start: SourcePosition)

    package var anchor: String? {
      if case .some(let anchor, _, _) = self { anchor } else { nil }
    }

    package var tag: String? {
      if case .some(_, let tag, _) = self { tag } else { nil }
    }
  }

  package var content: Content
  package var properties: Properties
  /// The first character of the content, after anchor and tag. An empty value has
  /// `start == end`, right behind its colon, its dash or its properties.
  package var start: SourcePosition
  /// One past the last character of the content: never a comment or a blank line behind it.
  package var end: SourcePosition

  package init(
    content: Content, properties: Properties = .none, start: SourcePosition, end: SourcePosition
  ) {
    self.content = content
    self.properties = properties
    self.start = start
    self.end = end
  }
}
