internal import JSON

/// One JSON document, version 1, that is complete whatever happens: the predictions, an object a line,
/// then what kept the rest from being made, and how many there are.
package struct JSONDocumentWriter: AnswerWriter {
  private let fields: AnswerFields
  private var predictionCount = 0
  private var errorCount = 0

  package init(_ fields: AnswerFields) {
    self.fields = fields
  }

  package func beginning() -> String {
    "{\n  \"version\": 1,\n  \"predictions\": ["
  }

  package mutating func text(of answer: Answer) -> String {
    let separator = predictionCount + errorCount == 0 ? "" : ","
    switch answer {
    case .prediction: predictionCount += 1
    case .failure: errorCount += 1
    }
    return "\(separator)\n    " + answer.json(fields).serialized(.compact)
  }

  package func end(_ errors: [PredictionError]) -> String {
    let isEmpty = predictionCount + errorCount == 0
    let lines = errors.map { "\n    " + $0.json.serialized(.compact) }.joined(separator: ",")
    let diagnostics = errors.isEmpty ? "" : lines + "\n  "
    return """
      \(isEmpty ? "" : "\n  ")],
        "diagnostics": [\(diagnostics)],
        "summary": {
          "predictions": \(predictionCount),
          "errors": \(errorCount)
        }
      }

      """
  }
}

extension PredictionError {
  fileprivate var json: JSONValue {
    let members: [(String, JSONValue?)] = [
      ("severity", .string("error")),
      ("message", .string(message)),
      ("file", .string(file)),
      ("line", line.map(JSONValue.integer)),
      ("column", column.map(JSONValue.integer)),
      ("help", help.map(JSONValue.string)),
    ]
    return .object(members.compactMap { name, value in value.map { (name, $0) } })
  }
}
