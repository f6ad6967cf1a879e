/// Why bytes are not the XML that is read here.
package struct XMLFailure: Error, Sendable, Hashable {
  /// In bytes, from 0.
  package let offset: Int
  /// What is wrong and what to do, on one line without a final full stop.
  package let message: String
}
