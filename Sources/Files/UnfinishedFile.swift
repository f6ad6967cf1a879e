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

  /// Makes an empty file with this mode, less what the umask takes away: never a wider one, not even
  /// for an instant.
  init(in directory: String, mode: UInt16) throws(FileError.Reason) {
    self.directory = directory
    if let unnamed = unnamedFile(in: directory, mode: mode) {
      file = unnamed
    } else {
      let path = Self.randomPath(in: directory)
      // What was not there, and no link that somebody put there.
      let new = O_CREAT | O_EXCL | O_NOFOLLOW
      file = try Descriptor(path, flags: O_WRONLY | new, mode: mode_t(mode))
      temporary = path
    }
  }

  deinit {
    if let temporary { unlink(temporary) }
  }

  func write(_ bytes: [UInt8]) throws(FileError.Reason) {
    try file.write(bytes)
  }

  /// Gives the file its mode, and returns when that and its content are on the disk.
  /// - Parameter mode: the permission bits; nil to keep those that it was made with.
  func settle(mode: UInt16?) throws(FileError.Reason) {
    try file.settle(mode: mode)
  }

  /// Moves the file to a path in its directory, replacing what is there. That is durable when the
  /// directory is.
  func move(to path: String) throws(FileError.Reason) {
    let name = temporary ?? Self.randomPath(in: directory)
    if temporary == nil {
      // A new name cannot take the place of a file; only a rename can.
      guard linkat(AT_FDCWD, file.link, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
        throw FileError.Reason(code: errno)
      }
      temporary = name
    }
    guard rename(name, path) == 0 else { throw FileError.Reason(code: errno) }
    temporary = nil
  }

  /// A path that says whose file it is, should the process be killed and leave it behind. Short,
  /// because a name has at most 255 bytes and the destination's may use them all.
  static func randomPath(in directory: String) -> String {
    join(directory, ".kubesentiment-" + String(UInt64.random(in: 0...UInt64.max), radix: 36))
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
