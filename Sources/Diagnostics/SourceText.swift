/// A text that was read, its name, and the parts of it that must never be shown.
package struct SourceText: Sendable {
  /// The name that locations in this text carry as `file`.
  package let name: String
  package let bytes: [UInt8]
  /// Byte ranges of secret values, ascending and apart. A renderer shows `***` in their place.
  package var secrets: [Range<Int>]

  package init(name: String, bytes: [UInt8], secrets: [Range<Int>] = []) {
    self.name = name
    self.bytes = bytes
    self.secrets = secrets
  }

  package init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
