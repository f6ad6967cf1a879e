internal import JSON

/// A table with a header, quoted as RFC 4180 says. What is an object in JSON has a column for each of
/// its members, what is a list stands in one cell as JSON.
package struct CSVWriter: AnswerWriter {
  private let labels: [String]
  private let fields: AnswerFields
  private let explains: Bool

  /// - Parameter labels: the model's, in its order.
  package init(labels: [String], _ fields: AnswerFields, explains: Bool) {
    self.labels = labels
    self.fields = fields
    self.explains = explains
  }

  package func beginning() -> String {
    row(
      ["text", "label", "score"] + labels.map { "scores.\($0)" } + [
        "inference_time_ms", "model_name", "text_length", "backend", "truncated",
      ] + furtherColumns + ["error"])
  }

  package func text(of answer: Answer) -> String {
    switch answer {
    case .failure(let failure):
      let empty = Array(repeating: "", count: 7 + labels.count + furtherColumns.count)
      return row([failure.record.text] + empty + [failure.message])
    case .prediction(let prediction): return row(cells(prediction) + [""])
    }
  }

  package func end(_ errors: [PredictionError]) -> String { "" }

  private var furtherColumns: [String] {
    (fields.logits ? ["logits"] : []) + (fields.tokenIDs ? ["input_ids"] : [])
      + (explains ? ["explanation"] : [])
  }

  private func cells(_ prediction: Prediction) -> [String] {
    var cells = [prediction.text, prediction.label, "\(shortened(prediction.score))"]
    cells += prediction.scores.map { "\(shortened($0.score))" }
    cells += [
      "\(prediction.inferenceTime.rounded(toPlaces: 3))", prediction.modelName,
      "\(prediction.textLength)", prediction.backend, "\(prediction.isTruncated)",
    ]
    if fields.logits { cells.append(prediction.logitsValue.serialized(.compact)) }
    if fields.tokenIDs { cells.append(prediction.inputIDsValue.serialized(.compact)) }
    if let explanation = prediction.explanation {
      cells.append(JSONValue.array(explanation.map(\.json)).serialized(.compact))
    }
    return cells
  }

  private func row(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private func quoted(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    if isPlain { return cell }
    // By scalars: to Swift a quotation mark and an accent behind it are one character.
    var result = "\"".unicodeScalars
    for scalar in cell.unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    result.append("\"")
    return String(result)
  }
}
