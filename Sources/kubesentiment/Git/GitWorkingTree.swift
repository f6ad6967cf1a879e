internal import EnvironmentKit

extension WorkingTree {
  /// What git says of the repository that a folder lies in. The locks and intents of releases do not
  /// count: they come and go with every run.
  init(around folder: String) {
    let releases = ["lock", "pending"].map { ":(top,exclude,glob)**/releases/*.\($0)" }
    let arguments = ["status", "--porcelain", "-z", "--untracked-files=all", "--", ":/"] + releases
    switch GitAnswer(arguments, in: folder) {
    case .noGit: self = .noGit
    case .refused: self = .noRepository
    case .tooMuch: self = .changed([])
    case .said(let text):
      let paths = Self.paths(text)
      self = paths.isEmpty ? .clean : .changed(paths)
    }
  }

  /// `XY PATH`, each ended by a NUL; behind a renamed one stands its old path.
  private static func paths(_ text: String) -> [String] {
    var paths: [String] = []
    var entries = text.split(separator: "\0")[...]
    while let entry = entries.popFirst() {
      paths.append(String(entry.dropFirst(3)))
      if entry.prefix(2).contains(where: { $0 == "R" || $0 == "C" }) {
        entries = entries.dropFirst()
      }
    }
    return paths
  }
}
