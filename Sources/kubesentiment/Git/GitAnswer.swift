internal import Subprocess

/// What `git` says when it is asked in a folder.
enum GitAnswer {
  case said(String)
  /// It says more than is read.
  case tooMuch
  /// It said no, in words that depend on its version.
  case refused
  /// There is no git, or it could not be run.
  case noGit

  /// - Parameter arguments: those behind `git -C FOLDER`.
  init(_ arguments: [String], in folder: String) {
    do throws(GitFailure) {
      let result = try runGit(arguments, in: folder, limit: Self.limit)
      self = result.status == .exited(0) ? .said(result.text) : .refused
    } catch {
      switch error {
      case .tooMuchOutput: self = .tooMuch
      case .notFound, .notRun: self = .noGit
      }
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
