#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, closed when it goes out of scope.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens a path. Never inherited by a child process.
  ///
  /// - Throws: the `errno` of the failure as a reason.
  init(_ path: String, flags: Int32, mode: mode_t = 0) throws(FileError.Reason) {
    try check(path: path)
    let opened = Int32(retryingInterrupts { Int(open(path, flags | O_CLOEXEC, mode)) })
    guard opened >= 0 else { throw FileError.Reason(code: errno) }
    number = opened
  }

  /// Opens what stands at a path for reading, whatever it is, without waiting.
  ///
  /// Without O_NONBLOCK, opening a named pipe waits for a writer, perhaps forever. O_NOCTTY: naming a
  /// terminal must not make it the one whose Ctrl-C reaches us.
  init(reading path: String) throws(FileError.Reason) {
    try self.init(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
  }

  deinit {
    close(number)
  }

  func write(_ bytes: [UInt8]) throws(FileError.Reason) {
    try writeAll(bytes, to: number)
  }

  /// Gives the file its mode, and returns when that and its content are on the disk.
  /// - Parameter mode: nil to leave it as it is.
  func settle(mode: UInt16?) throws(FileError.Reason) {
    if let mode, fchmod(number, mode_t(mode)) != 0 { throw FileError.Reason(code: errno) }
    try synchronize()
  }

  /// Returns when what was written is on the disk.
  func synchronize() throws(FileError.Reason) {
    guard retryingInterrupts({ Int(fsync(number)) }) == 0 else {
      // Said by file systems that have nothing to do here.
      if errno == EINVAL || errno == ENOTSUP { return }
      throw FileError.Reason(code: errno)
    }
  }
}

/// Returns when the names in a directory are on the disk. Not every file system can do it; the files
/// are in their places by then, and where it fails nothing is lost but certainty.
func synchronize(directory: String) {
  try? Descriptor(directory, flags: O_RDONLY | O_DIRECTORY).synchronize()
}

/// Writes all of the bytes, however often the system takes only a part.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(FileError.Reason) {
  var failure: Int32?
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let rest = buffer.baseAddress.map { $0 + written }
      let sent = retryingInterrupts { write(descriptor, rest, buffer.count - written) }
      guard sent > 0 else {
        failure = errno
        return
      }
      written += sent
    }
  }
  if let failure { throw FileError.Reason(code: failure) }
}

extension FileError.Reason: Error {}

/// C would cut a path at its first NUL and so name another file.
func check(path: String) throws(FileError.Reason) {
  guard !path.isEmpty, !path.utf8.contains(0) else { throw .invalidPath }
}

/// Repeats a system call for as long as a signal interrupts it.
func retryingInterrupts(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
