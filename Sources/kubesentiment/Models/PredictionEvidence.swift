internal import Diagnostics
internal import DistilBERT
internal import EnvironmentKit
internal import Files
internal import Predictions

extension PredictionComparison {
  /// The most bytes of evidence.
  private static let limit = 64 << 20

  /// What the models of two environments make of texts with known labels.
  /// - Parameter path: the evidence.
  /// - Throws: `InputFailure` for texts or models that cannot be read.
  init(
    of path: String, before: LoadedEnvironment, after: LoadedEnvironment,
    variables: [String: String]
  ) throws {
    do {
      let texts = try LabelledText.all(in: try readFile(path, limit: Self.limit), named: path)
      let former = try EnvironmentModel(of: before)
      let next = try EnvironmentModel(of: after)
      let isSame = former.name.value == next.name.value && former.precision == next.precision
      let nextLabels = try labels(of: texts, by: next, variables, evidence: path)
      let formerLabels =
        isSame ? nextLabels : try labels(of: texts, by: former, variables, evidence: path)
      self.init(texts, before: formerLabels, after: nextLabels)
    } catch let error as PredictionError {
      throw InputFailure(.evidence, error)
    } catch let error as CheckpointError {
      throw InputFailure(.evidence, PredictionError(error))
    } catch let error as FileError {
      throw InputFailure(error)
    }
  }

  private init(_ texts: [LabelledText], before: [String], after: [String]) {
    var correct = (before: 0, after: 0)
    var flips: [Flip] = []
    for (text, labels) in zip(texts, zip(before, after)) {
      let expected = text.expected
      if labels.0.uppercased() == expected { correct.before += 1 }
      if labels.1.uppercased() == expected { correct.after += 1 }
      guard labels.0.uppercased() != labels.1.uppercased() else { continue }
      flips.append(
        Flip(
          line: text.line, text: text.text, expected: text.label, before: labels.0,
          after: labels.1))
    }
    self.init(
      textCount: texts.count, correctBefore: correct.before, correctAfter: correct.after,
      flips: flips)
  }
}

/// The label that a model gives to each text.
private func labels(
  of texts: [LabelledText], by model: EnvironmentModel, _ variables: [String: String],
  evidence path: String
) throws -> [String] {
  let place = try ModelChoice.ofEnvironment(model).place(
    variables: variables, alternative: "leave out the evidence of predictions")
  let checkpoint = try place.checkpoint()
  let classifier = CheckpointClassifier(
    checkpoint, precision: Precision(model.precision), threads: AvailableProcessors().count)
  let known = classifier.labels.map { $0.uppercased() }
  if let text = texts.first(where: { !known.contains($0.expected) }) {
    throw PredictionError(
      file: path, line: text.line,
      message: "the label `\(text.label)` is none of those of \(classifier.name)",
      help: "write one of \(classifier.labels.joined(separator: ", "))")
  }
  var predictor = Predictor(classifier, batchSize: 32, explains: false)
  let records = texts.map { Record(line: $0.line, text: $0.text) }
  return try predictor.answers(to: records, isAll: true).map { answer in
    switch answer {
    case .prediction(let prediction): return prediction.label
    case .failure(let failure):
      throw PredictionError(
        file: path, line: failure.record.line, message: failure.message,
        help: "give every record a text")
    }
  }
}

extension LabelledText {
  /// The label that is meant: SST-2 writes 0 and 1.
  fileprivate var expected: String {
    switch label {
    case "0": "NEGATIVE"
    case "1": "POSITIVE"
    default: label.uppercased()
    }
  }
}

extension InputFailure {
  fileprivate init(_ rule: InputRule, _ error: PredictionError) {
    let position = SourcePosition(offset: 0, line: error.line ?? 1, column: error.column ?? 1)
    self.init(
      rule, error.message + (error.help.map { "; \($0)" } ?? ""),
      at: SourceLocation(file: error.file, at: position))
  }
}
