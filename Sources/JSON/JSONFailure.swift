/// Why bytes are not the JSON that was expected.
package struct JSONFailure: Error, Hashable, Sendable {
  /// In bytes, from 0.
  package let offset: Int
  /// What is wrong, without a final full stop.
  package let message: String

  package init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }

  /// The line of a text in which the offset lies, from 1.
  package func line(in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
