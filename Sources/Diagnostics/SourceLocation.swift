/// A stretch of a named source: what a diagnostic points at.
package struct SourceLocation: Sendable, Hashable {
  /// The name of the source as the user gave it: a relative path, `--set`, or `<stdin>`.
  package var file: String
  /// The first character.
  package var start: SourcePosition
  /// One past the last character. Equal to `start` where something is missing.
  package var end: SourcePosition

  package init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// A place with no extent.
  package init(file: String, at position: SourcePosition = .start) {
    self.init(file: file, start: position, end: position)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the form that editors and terminals make clickable.
  package var description: String {
    "\(file):\(start.line):\(start.column)"
  }
}
