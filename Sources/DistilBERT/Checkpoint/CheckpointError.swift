internal import Files

/// Why a checkpoint cannot be used: one file, one reason, one remedy.
package struct CheckpointError: Error, Hashable, Sendable {
  /// The file, or the folder where a file is missing.
  package let path: String
  /// The line in a text file, from 1.
  package let line: Int?
  /// What is wrong, with the tensor's or the setting's name.
  package let message: String
  /// What to do.
  package let help: String

  package init(path: String, line: Int? = nil, message: String, help: String) {
    self.path = path
    self.line = line
    self.message = message
    self.help = help
  }

  init(_ error: FileError) {
    self.init(path: error.path, message: error.message, help: error.help)
  }
}
