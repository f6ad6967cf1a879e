#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path.
struct FileStatus {
  enum Kind {
    case regular
    case directory
    case link
    case pipe
    case characterDevice
    /// A socket, a block device, or something the system made up.
    case other
  }

  /// The same for two paths that lead to one file, different for any two files.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let identity: Identity
  /// In bytes; of no meaning for anything but a plain file.
  let size: Int
  /// The twelve bits of `chmod`.
  let mode: UInt16
  /// When the content was last changed, in whole seconds since 1970-01-01T00:00:00Z.
  let modified: Int

  /// - Parameter followingLinks: false to ask about a symbolic link itself.
  init(path: String, followingLinks: Bool = true) throws(FileError.Reason) {
    try check(path: path)
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw FileError.Reason(code: errno) }
    self.init(status)
  }

  init(descriptor: Int32) throws(FileError.Reason) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError.Reason(code: errno) }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFCHR: .characterDevice
      default: .other
      }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int(status.st_size)
    mode = UInt16(status.st_mode & 0o7777)
    #if canImport(Darwin)
      modified = Int(status.st_mtimespec.tv_sec)
    #else
      modified = Int(status.st_mtim.tv_sec)
    #endif
  }
}
