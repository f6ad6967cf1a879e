/// What a tokenizer splits into word pieces by itself: a word, a punctuation mark, an ideograph, or a
/// special token that is written in the text.
package struct Word: Sendable, Equatable {
  /// Its place in the text, with the marks and control characters that the tokenizer takes out of it
  /// or from behind it.
  package let range: Range<String.Index>
  /// Its word pieces, or the one of `[UNK]`.
  package let ids: [Int32]

  package init(range: Range<String.Index>, ids: [Int32]) {
    self.range = range
    self.ids = ids
  }
}
