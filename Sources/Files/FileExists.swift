/// Whether something stands at a path, of whatever kind: a link that leads nowhere does too.
package func fileExists(_ path: String) -> Bool {
  (try? FileStatus(path: path, followingLinks: false)) != nil
}
