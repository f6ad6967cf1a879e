package import DistilBERT
package import Files

/// Why no further prediction can be made: one place, one reason, one remedy.
package struct PredictionError: Error, Hashable, Sendable {
  /// The file's path as it was given, or `<stdin>`.
  package let file: String
  /// From 1; nil for a file that has no lines.
  package let line: Int?
  /// In Unicode scalars, from 1; nil for a whole line.
  package let column: Int?
  /// One line, without a final full stop.
  package let message: String
  /// What to do; nil where the message says it.
  package let help: String?

  package init(
    file: String, line: Int? = 1, column: Int? = 1, message: String, help: String?
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }

  package init(_ error: FileError) {
    self.init(file: error.path, message: error.message, help: error.help)
  }

  package init(_ error: CheckpointError) {
    self.init(
      file: error.path, line: error.line, column: nil, message: error.message, help: error.help)
  }

  /// The place, as much of it as there is: `file:line:column`.
  package var place: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
