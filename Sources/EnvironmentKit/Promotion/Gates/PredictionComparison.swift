/// What two models make of the same texts with known labels: the source's, which runs, and the
/// target's, which would.
package struct PredictionComparison: Sendable, Hashable {
  /// A text that gets another label than before.
  package struct Flip: Sendable, Hashable {
    /// The line of the text in its file, from 1.
    package let line: Int
    /// The text, or its beginning.
    package let text: String
    package let expected: String
    package let before: String
    package let after: String

    package init(line: Int, text: String, expected: String, before: String, after: String) {
      self.line = line
      self.text = text
      self.expected = expected
      self.before = before
      self.after = after
    }
  }

  package let textCount: Int
  /// The texts that the source's model labels as expected.
  package let correctBefore: Int
  /// The texts that the target's model labels as expected.
  package let correctAfter: Int
  /// In the order of the texts.
  package let flips: [Flip]

  package init(textCount: Int, correctBefore: Int, correctAfter: Int, flips: [Flip]) {
    self.textCount = textCount
    self.correctBefore = correctBefore
    self.correctAfter = correctAfter
    self.flips = flips
  }
}
