/// A file to be written.
package struct NewFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]
  /// The permission bits that it gets, whatever the process's umask: 0o600 for a secret, 0o644,
  /// 0o755 for a script.
  package let mode: UInt16

  package init(path: String, bytes: [UInt8], mode: UInt16 = 0o644) {
    self.path = path
    self.bytes = bytes
    self.mode = mode
  }
}
