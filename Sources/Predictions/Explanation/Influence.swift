/// What one word of a text did for the label that was decided on.
package struct Influence: Sendable, Hashable {
  /// The word as it stands in the text.
  package let word: String
  /// Where it stands there, in Unicode scalars from 0.
  package let range: Range<Int>
  /// By how much the logarithm of the label's odds falls when the word is left out: above 0 for a word
  /// that spoke for the label, below 0 for one that spoke against it.
  package let influence: Double
}
