#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file on its way: without a name where the system can do that, so that it is gone with the
/// process; else under a name of our own.
final class UnfinishedFile {
  private let file: Descriptor
  private let directory: String
  /// nil for a file without a name, and for one that has reached its place.
  private var temporary: String?

  init(in directory: String, mode: UInt16) throws(FileError.Reason) {
    self.directory = directory
    if let unnamed = unnamedFile(in: directory, mode: mode) {
      file = unnamed
    } else {
      let path = TemporaryFile.randomPath(in: directory)
      file = try Descriptor(path, flags: TemporaryFile.flags, mode: mode_t(mode))
      temporary = path
    }
  }

  deinit {
    if let temporary { unlink(temporary) }
  }

  func write(_ bytes: [UInt8]) throws(FileError.Reason) {
    try file.write(bytes)
  }

  /// Moves the file to a path in its directory, replacing what is there.
  /// - Parameter mode: the permission bits; nil to keep those that it was made with.
  func finish(mode: UInt16?, at path: String) throws(FileError.Reason) {
    try file.settle(mode: mode)
    let name = temporary ?? TemporaryFile.randomPath(in: directory)
    if temporary == nil {
      // A new name cannot take the place of a file; only a rename can.
      guard linkat(AT_FDCWD, file.link, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
        throw FileError.Reason(code: errno)
      }
      temporary = name
    }
    guard rename(name, path) == 0 else { throw FileError.Reason(code: errno) }
    temporary = nil
    // The file is in its place by now: where a directory cannot be synchronized, nothing is lost
    // but certainty.
    try? Descriptor(directory, flags: O_RDONLY | O_DIRECTORY).synchronize()
  }
}

/// A file without a name, or nil where the file system or the kernel cannot do that, or the file
/// could not be given a name later.
private func unnamedFile(in directory: String, mode: UInt16) -> Descriptor? {
  #if os(Linux)
    // O_TMPFILE, which Swift does not import; the same on x86-64 and arm64.
    let unnamed = 0o20_000_000 | O_DIRECTORY
    guard let file = try? Descriptor(directory, flags: O_WRONLY | unnamed, mode: mode_t(mode)),
      (try? FileStatus(path: file.link, followingLinks: false)) != nil
    else { return nil }
    return file
  #else
    return nil
  #endif
}

extension Descriptor {
  /// Where the system shows an open file as a link.
  fileprivate var link: String { "/proc/self/fd/\(number)" }
}
