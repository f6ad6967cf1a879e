internal import Subprocess

/// What `git` says when it is asked in a folder.
enum GitAnswer {
  case said(String)
  /// It said no, in words that depend on its version and language.
  case refused
  /// There is no git, or it could not be run.
  case noGit

  /// - Parameter arguments: those behind `git -C FOLDER`.
  init(_ arguments: [String], in folder: String) {
    let words = ["-C", folder] + arguments
    let result = waiting {
      try? await run(
        .name("git"), arguments: Arguments(words), output: .string(limit: Self.limit),
        error: .discarded)
    }
    switch result ?? nil {
    case nil: self = .noGit
    case let result? where result.terminationStatus == .exited(0):
      self = .said(result.standardOutput)
    case .some: self = .refused
    }
  }

  /// The most bytes that are read.
  private static let limit = 4 << 20

  /// The first line; nil where there is none.
  var line: String? {
    guard case .said(let text) = self else { return nil }
    let line = text.prefix { !$0.isNewline }
    return line.isEmpty ? nil : String(line)
  }
}
