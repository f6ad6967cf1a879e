internal import JSON

/// What is written of a prediction besides what always is.
package struct AnswerFields: Sendable {
  package var logits = false
  package var tokenIDs = false

  package init(logits: Bool = false, tokenIDs: Bool = false) {
    self.logits = logits
    self.tokenIDs = tokenIDs
  }
}

extension Answer {
  /// The answer as the service gives it.
  func json(_ fields: AnswerFields) -> JSONValue {
    switch self {
    case .failure(let failure):
      return .object([
        ("text", .string(failure.record.text)), ("error", .string(failure.message)),
      ])
    case .prediction(let prediction): return prediction.json(fields)
    }
  }
}

extension Prediction {
  fileprivate func json(_ fields: AnswerFields) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("text", .string(text)),
      ("label", .string(label)),
      ("score", .number(shortened(score))),
      ("scores", .object(scores.map { ($0.label, .number(shortened($0.score))) })),
      ("inference_time_ms", .number(inferenceTime.rounded(toPlaces: 3))),
      ("model_name", .string(modelName)),
      ("text_length", .integer(textLength)),
      ("backend", .string(backend)),
      ("truncated", .boolean(isTruncated)),
    ]
    if fields.logits { members.append(("logits", logitsValue)) }
    if fields.tokenIDs { members.append(("input_ids", inputIDsValue)) }
    if let explanation { members.append(("explanation", .array(explanation.map(\.json)))) }
    return .object(members)
  }

  var logitsValue: JSONValue { .array(logits.map { .number(shortened(Double($0))) }) }
  var inputIDsValue: JSONValue { .array(inputIDs.map { .integer(Int($0)) }) }
}

extension Influence {
  var json: JSONValue {
    .object([
      ("word", .string(word)), ("start", .integer(range.lowerBound)),
      ("end", .integer(range.upperBound)), ("influence", .number(influence.rounded(toPlaces: 6))),
    ])
  }
}
