internal import Files

/// Where predictions go: standard output, as they come, or a file, all at once.
enum AnswerOutput {
  case standard
  case file(OutputFile)

  /// - Parameter path: nil for standard output.
  init(path: String?) throws(FileError) {
    if let path { self = .file(try OutputFile(path)) } else { self = .standard }
  }

  func write(_ text: String) throws(FileError) {
    guard !text.isEmpty else { return }
    switch self {
    case .standard: try Files.write(text, to: .output)
    case .file(let file): try file.write(text)
    }
  }

  /// Puts a file in its place.
  func finish() throws(FileError) {
    if case .file(let file) = self { try file.commit() }
  }
}
