internal import JSON

/// Each answer as a JSON object on a line of its own.
package struct JSONLinesWriter: AnswerWriter {
  private let fields: AnswerFields

  package init(_ fields: AnswerFields) {
    self.fields = fields
  }

  package func beginning() -> String { "" }

  package func text(of answer: Answer) -> String {
    answer.json(fields).serialized(.compact) + "\n"
  }

  package func end(_ errors: [PredictionError]) -> String { "" }
}
