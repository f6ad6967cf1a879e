#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of our own, open for writing, that is there until it is renamed.
struct TemporaryFile: ~Copyable {
  let path: String
  private let descriptor: Descriptor

  /// Makes an empty file with this mode, less what the umask takes away: never a wider one, not even
  /// for an instant.
  init(in directory: String, mode: UInt16) throws(FileError.Reason) {
    path = Self.randomPath(in: directory)
    descriptor = try Descriptor(path, flags: Self.flags, mode: mode_t(mode))
  }

  /// Gives the file its content and mode, and returns when both are on the disk.
  func fill(with bytes: [UInt8], mode: UInt16) throws(FileError.Reason) {
    try descriptor.write(bytes)
    try descriptor.settle(mode: mode)
  }

  /// What makes a file that was not there, and is no link that somebody put there.
  static let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW

  /// A path that says whose file it is, should the process be killed and leave it behind. Short,
  /// because a name has at most 255 bytes and the destination's may use them all.
  static func randomPath(in directory: String) -> String {
    join(directory, ".kubesentiment-" + String(UInt64.random(in: 0...UInt64.max), radix: 36))
  }
}
