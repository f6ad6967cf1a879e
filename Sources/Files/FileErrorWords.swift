#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileError.Reason {
  /// The reason for what `errno` says.
  package init(code: Int32) {
    switch code {
    case ENOENT: self = .missing
    case EISDIR: self = .isDirectory
    case ENOTDIR: self = .notADirectory
    case EACCES, EPERM: self = .notPermitted
    // What opening a socket as a file gives: ENXIO on Linux, EOPNOTSUPP on macOS.
    case ENXIO, EOPNOTSUPP: self = .notRegular
    default: self = .system(code: code)
    }
  }

  var words: String {
    switch self {
    case .missing: "it does not exist"
    case .isDirectory: "it is a directory"
    case .notADirectory: "the path leads through something that is not a directory"
    case .notPermitted: "permission denied"
    case .tooLarge(let limit): "it is larger than \(size(limit)), the most that is read"
    case .notRegular: "it is not a plain file"
    case .noWriter: "it is a pipe that nobody writes to"
    case .invalidPath: "the path is empty or holds a NUL"
    case .givenTwice: "two files would be written to this path"
    case .locked(let holder?): "it is held by \(holder)"
    case .locked(nil): "it is held by another process"
    case .system(let code): systemWords(code)
    }
  }
}

private func size(_ bytes: Int) -> String {
  for (unit, name) in [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
  where bytes >= unit && bytes % unit == 0 {
    return "\(bytes / unit) \(name)"
  }
  return bytes == 1 ? "1 byte" : "\(bytes) bytes"
}

private func systemWords(_ code: Int32) -> String {
  switch code {
  case ENOSPC, EDQUOT: "the disk is full or your share of it is used up"
  case EROFS: "the file system is read-only"
  case ENAMETOOLONG: "the path or a name in it is too long"
  case ELOOP: "its symbolic links lead in a circle"
  case EMFILE, ENFILE: "too many files are open"
  case EBADF: "it is closed"
  case EPIPE: "whoever read it has gone away"
  case EIO: "the device reports an error"
  default: String(cString: strerror(code))
  }
}

func systemHelp(_ code: Int32, to operation: FileError.Operation) -> String {
  switch code {
  case ENOSPC, EDQUOT: "free some space and try again"
  case EROFS: "choose a path on a file system that can be written"
  case ENAMETOOLONG: "choose a shorter path"
  case ELOOP: "check where the links lead (ls -l)"
  case EMFILE, ENFILE: "raise the limit (ulimit -n) and try again"
  case EBADF: "redirect it \(operation == .read ? "from" : "to") a file or a pipe"
  case EPIPE: "let the reader read to the end, or write to a file"
  default: "error \(code) of the operating system; check the disk and the path"
  }
}
