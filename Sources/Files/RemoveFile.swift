#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Removes a file, or a symbolic link itself, and returns when that is on the disk. Nothing there is
/// no failure.
/// - Throws: `FileError` with operation `remove`.
package func removeFile(_ path: String) throws(FileError) {
  do throws(FileError.Reason) {
    try check(path: path)
    guard unlink(path) == 0 else {
      let code = errno
      if code == ENOENT { return }
      throw FileError.Reason(code: code)
    }
  } catch {
    throw FileError(.remove, path, error)
  }
  synchronize(directory: parent(of: path))
}
