/// What BERT's tokenizer does with a Unicode scalar.
enum ScalarClass: UInt8, CaseIterable {
  /// Part of a word, as it is.
  case letter
  /// Taken out of the text.
  case removed
  /// Between words.
  case space
  /// A word by itself.
  case punctuation
  /// A word by itself; when the tokenizer is uncased, what it decomposes to.
  case ideograph
  /// Part of a word, as another scalar, which may be punctuation. This and what follows exists only
  /// for the uncased tokenizer.
  case folded
  /// Part of a word, as several scalars.
  case sequence
  /// Part of a word, as the letters of a Hangul syllable.
  case syllable
  /// Stripped; the ordered marks on either side of it change places as if it were not there.
  case mark
  /// Stripped; the ordered marks on either side of it do not change places.
  case separatingMark
  /// Part of a word; stands behind those before it that have a smaller combining class.
  case orderedMark
}
