internal import Diagnostics
internal import Files

/// Where an environment's files are read from: the disk, or a revision that somebody hands in.
package enum FileSource: Sendable {
  case disk
  case revision(FileRevision)

  /// The name of a file as locations carry it.
  func name(of path: String) -> String {
    switch self {
    case .disk: path
    case .revision(let revision): "\(revision.name):\(path)"
    }
  }

  /// Whether there is such a file. One that can not be looked at counts, so that reading it says why.
  func hasFile(_ path: String) -> Bool {
    switch self {
    case .disk: return fileExists(path)
    case .revision(let revision):
      do throws(InputFailure) {
        return try revision.content(path) != nil
      } catch {
        return true
      }
    }
  }

  /// The content of a file.
  /// - Parameter limit: the most bytes that it may have on the disk.
  func content(of path: String, limit: Int) throws(InputFailure) -> [UInt8] {
    switch self {
    case .disk:
      do throws(FileError) {
        return try readFile(path, limit: limit)
      } catch {
        throw InputFailure(error)
      }
    case .revision(let revision):
      if let bytes = try revision.content(path) { return bytes }
      throw InputFailure(
        .unreadableInput,
        "there is no such file at \(revision.name); name a revision that has it",
        at: SourceLocation(file: name(of: path)))
    }
  }
}

/// The files as they were at some time.
package struct FileRevision: Sendable {
  /// What the revision is called: `v1.2.0`.
  package let name: String
  /// The content of the file at a path, as the user would write it; nil where there was none.
  package let content: @Sendable (_ path: String) throws(InputFailure) -> [UInt8]?

  package init(
    name: String, content: @escaping @Sendable (_ path: String) throws(InputFailure) -> [UInt8]?
  ) {
    self.name = name
    self.content = content
  }
}
