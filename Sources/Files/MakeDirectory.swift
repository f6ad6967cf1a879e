#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes a directory where there is none yet; the one above it must exist.
/// - Throws: `FileError` with operation `makeDirectory`, also where something else stands there.
package func makeDirectory(_ path: String) throws(FileError) {
  do throws(FileError.Reason) {
    try check(path: path)
    if mkdir(path, 0o777) == 0 {
      synchronize(directory: parent(of: path))
    } else {
      let code = errno
      guard code == EEXIST else { throw FileError.Reason(code: code) }
      guard try FileStatus(path: path).kind == .directory else { throw .notADirectory }
    }
  } catch {
    throw FileError(.makeDirectory, path, error)
  }
}
