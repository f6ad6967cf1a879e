/// The content of a file, and when it was written.
package struct DatedFile: Sendable {
  package let bytes: [UInt8]
  /// In whole seconds since 1970-01-01T00:00:00Z; nil for what is no plain file: a pipe has no date.
  package let modified: Int?
}
