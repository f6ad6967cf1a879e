/// Why bytes are not the XML that is read here.
struct XMLFailure: Error, Hashable {
  /// In bytes, from 0.
  let offset: Int
  /// What is wrong and what to do, on one line without a final full stop.
  let message: String
}
