/// A text as a model takes it.
package struct Encoding: Sendable, Equatable {
  /// Begins with `[CLS]`, ends with `[SEP]`; at most the asked length, without padding.
  package let ids: [Int32]
  /// Whether the text has more word pieces than these.
  package let isTruncated: Bool

  package init(ids: [Int32], isTruncated: Bool) {
    self.ids = ids
    self.isTruncated = isTruncated
  }
}
