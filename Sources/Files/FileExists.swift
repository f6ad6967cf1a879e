/// Whether something stands at a path, of whatever kind: a symbolic link that leads nowhere too, and
/// what may not be looked at. Reading it then says what is wrong.
package func fileExists(_ path: String) -> Bool {
  do throws(FileError.Reason) {
    _ = try FileStatus(path: path, followingLinks: false)
    return true
  } catch .missing {
    return false
  } catch {
    return true
  }
}

/// Whether a directory stands at a path, or a link to one.
package func directoryExists(_ path: String) -> Bool {
  (try? FileStatus(path: path))?.kind == .directory
}
