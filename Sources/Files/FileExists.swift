/// Whether something stands at a path, of whatever kind.
package func fileExists(_ path: String) -> Bool {
  (try? FileStatus(path: path)) != nil
}
