internal import Diagnostics
internal import EnvironmentKit
internal import Subprocess

/// A commit of the repository that a folder lies in, to read files of.
struct GitRevision {
  /// As the user named it.
  private let name: String
  private let commit: String

  /// - Parameter folder: a folder in the repository.
  /// - Throws: `InputFailure` where there is no git, no repository or no such revision.
  init(_ name: String, in folder: String) throws(InputFailure) {
    let place = SourceLocation(file: folder)
    // Git takes it for an option; nothing that it would name can begin so.
    guard !name.hasPrefix("-"), !name.isEmpty else {
      throw InputFailure(.unreadableInput, Self.unknown(name), at: place)
    }
    let result = try askGit(
      ["rev-parse", "--verify", "--quiet", "\(name)^{commit}"], in: folder, limit: 1 << 12)
    switch result.status {
    case .exited(0):
      self.name = name
      commit = String(result.text.prefix { $0.isHexDigit })
    case .exited(1): throw InputFailure(.unreadableInput, Self.unknown(name), at: place)
    default:
      throw InputFailure(
        .unreadableInput, "git can not look up `\(name)`: \(result.complaint)", at: place)
    }
  }

  /// Its files, by the paths that they have now.
  var files: FileRevision {
    FileRevision(name: name) { [name, commit] path throws(InputFailure) in
      try gitContent(of: path, at: commit, called: name)
    }
  }

  private static func unknown(_ name: String) -> String {
    "git knows no revision `\(name)` here; name a commit, tag or branch, or fetch it first"
  }
}

/// Asks git about a revision.
/// - Throws: `InputFailure` where there is no git, or it prints more than `limit` bytes.
private func askGit(
  _ arguments: [String], in folder: String, input: String = "", limit: Int
) throws(InputFailure) -> GitResult {
  do throws(GitFailure) {
    return try runGit(arguments, in: folder, input: input, limit: limit)
  } catch {
    let message =
      switch error {
      case .notFound: "this needs git, and there is none; install it, or add it to PATH"
      case .tooMuchOutput:
        "the file is larger there than the \(limit >> 20) MiB that are read; name another revision"
      case .notRun: "git could not be run; try `git -C '\(folder)' status`"
      }
    throw InputFailure(.unreadableInput, message, at: SourceLocation(file: folder))
  }
}

/// The content of a file at a commit; nil where there is none.
private func gitContent(
  of path: String, at commit: String, called name: String
) throws(InputFailure) -> [UInt8]? {
  let place = SourceLocation(file: "\(name):\(path)")
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
  let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  let file = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  guard !file.utf8.contains(0x0A) else {
    throw InputFailure(
      .unreadableInput, "git can not be asked for a name with a line break; rename the file",
      at: place)
  }
  let result = try askGit(
    ["cat-file", "--batch"], in: folder, input: "\(commit):./\(file)\n", limit: (16 << 20) + 1024)
  guard result.status == .exited(0) else {
    throw InputFailure(.unreadableInput, "git can not read this: \(result.complaint)", at: place)
  }
  // `HASH blob SIZE`, the content and a line break; or `NAME missing`.
  let header = result.output.prefix { $0 != 0x0A }
  let words = String(decoding: header, as: UTF8.self).split(separator: " ")
  guard words.count == 3, words[1] != "missing", let size = Int(words[2]) else { return nil }
  guard words[1] == "blob" else {
    throw InputFailure(
      .unreadableInput, "this was a folder there, no file; name a revision where it was one",
      at: place)
  }
  return Array(result.output.dropFirst(header.count + 1).prefix(size))
}
