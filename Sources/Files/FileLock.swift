#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An advisory lock that one process at a time holds on a file; released at the end of its
/// scope, or by the system when the process dies.
///
/// The file stays behind, empty: removing it would let two processes lock two files of one name.
package struct FileLock: ~Copyable {
  private let file: Descriptor

  /// Takes the lock, without waiting.
  ///
  /// - Parameters:
  ///   - path: the lock file, made if it is missing. Its directory must exist. A symbolic link is
  ///     refused: what it leads to would be emptied.
  ///   - purpose: what the lock is held for, told to whoever finds it taken.
  /// - Throws: `FileError` with operation `lock`, reason `locked` when another process holds it.
  package init(_ path: String, purpose: String) throws(FileError) {
    do throws(FileError.Reason) {
      let flags = O_RDWR | O_CREAT | O_NONBLOCK | O_NOFOLLOW
      let file = try Descriptor(path, flags: flags, mode: 0o644)
      guard try FileStatus(descriptor: file.number).kind == .regular else { throw .notRegular }
      guard retryingInterrupts({ Int(flock(file.number, LOCK_EX | LOCK_NB)) }) == 0 else {
        if errno == EWOULDBLOCK { throw .locked(holder: holder(of: path)) }
        throw FileError.Reason(code: errno)
      }
      guard ftruncate(file.number, 0) == 0 else { throw FileError.Reason(code: errno) }
      try file.write(Array("process \(getpid()) (\(purpose))\n".utf8))
      self.file = file
    } catch {
      throw FileError(.lock, path, error == .system(code: ELOOP) ? .notRegular : error)
    }
  }

  deinit {
    ftruncate(file.number, 0)
    // Closing the file would not do while a child process that another thread is just starting
    // still has it: until then the lock would be held.
    flock(file.number, LOCK_UN)
  }
}

/// What the lock's holder wrote into it. Anybody could have: only its first line, and no control
/// characters.
private func holder(of path: String) -> String? {
  guard let bytes = try? readFile(path, limit: 4096) else { return nil }
  let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    .prefix { $0 != "\n" }
    .filter {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
  return text.isEmpty ? nil : String(String.UnicodeScalarView(text.prefix(200)))
}
