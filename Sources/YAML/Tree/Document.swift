package import Diagnostics

/// One document of a YAML stream.
package struct Document: Sendable {
  /// A `# comment`.
  package struct Comment: Sendable, Hashable {
    /// The `#`.
    package var start: SourcePosition
    /// The end of the line, without its line break.
    package var end: SourcePosition
  }

  package var root: Node
  /// The `---`, or the first content where there is none.
  package var start: SourcePosition
  /// Every comment of the document, in order.
  package var comments: [Comment]
}
