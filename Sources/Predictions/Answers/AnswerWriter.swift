/// Writes answers in a format, one after the other.
package protocol AnswerWriter {
  /// What stands before the first answer.
  mutating func beginning() -> String
  mutating func text(of answer: Answer) -> String
  /// What stands behind the last answer.
  /// - Parameter errors: what kept the rest from being answered.
  mutating func end(_ errors: [PredictionError]) -> String
}
