/// Whether a file is there and holds exactly these bytes. Its mode does not count: a checkout
/// keeps only a part of it.
///
/// - Throws: `FileError` with operation `read` when something is there that cannot be compared:
///   a directory, or a file that may not be read.
package func fileMatches(_ path: String, _ bytes: [UInt8]) throws(FileError) -> Bool {
  do throws(FileError.Reason) {
    let status = try FileStatus(path: path)
    if status.kind == .regular && status.size != bytes.count { return false }
  } catch .missing {
    return false
  } catch {
    throw FileError(.read, path, error)
  }
  do throws(FileError) {
    return try readFile(path, limit: bytes.count) == bytes
  } catch {
    switch error.reason {
    case .missing, .tooLarge: return false
    default: throw error
    }
  }
}
