package import DistilBERT

/// Answers records with predictions.
package struct Predictor {
  private let model: any TextClassifier
  /// The most texts that go through the model together.
  private let batchSize: Int
  private let explains: Bool
  private var isPrepared = false

  package init(_ model: any TextClassifier, batchSize: Int, explains: Bool) {
    self.model = model
    self.batchSize = batchSize
    self.explains = explains
  }

  /// A text that the model is asked about.
  private struct Question {
    /// Its record's.
    let index: Int
    let text: String
    let encoding: Encoding
  }

  /// The answer to each record, in their order. Texts of like length go through the model together.
  /// - Parameters:
  ///   - isAll: whether nothing was asked before and nothing will be asked after.
  ///   - report: is told after each batch how many texts were answered in it; for an explanation's, 0.
  package mutating func answers(
    to records: [Record], isAll: Bool, report: (Int) -> Void = { _ in }
  ) throws(CheckpointError) -> [Answer] {
    var answers: [Answer] = []
    var questions: [Question] = []
    for (index, record) in records.enumerated() {
      answers.append(.failure(Answer.Failure(record: record, message: lack(of: record))))
      if record.isBlank { continue }
      let encoding = model.encode(record.text)
      // `[CLS]` and `[SEP]` alone: nothing in the text is a token.
      if encoding.ids.count <= 2, !encoding.isTruncated { continue }
      questions.append(Question(index: index, text: record.text, encoding: encoding))
    }
    if questions.isEmpty { return answers }
    try prepare(for: questions, isAll: isAll)
    let byLength = questions.sorted { $0.encoding.ids.count < $1.encoding.ids.count }
    for batch in byLength.runs(of: batchSize) {
      // An explanation takes its time: that the run is alive is told in between.
      let predictions = try predictions(for: batch) { report(0) }
      for (question, prediction) in zip(batch, predictions) {
        answers[question.index] = .prediction(prediction)
      }
      report(batch.count)
    }
    return answers
  }

  /// Why a record that is not asked about has no prediction.
  private func lack(of record: Record) -> String {
    if let lack = record.lack { return lack }
    if record.text.isEmpty { return "the text is empty" }
    return record.isBlank
      ? "the text is white space alone" : "the text has no token: none of its characters is seen"
  }

  private mutating func prepare(
    for questions: [Question], isAll: Bool
  ) throws(CheckpointError) {
    guard !isPrepared else { return }
    isPrepared = true
    // An explanation asks about a text once more for each of its words.
    let tokens = questions.reduce(0) { sum, question in
      let count = question.encoding.ids.count
      return sum + (explains ? count * count : count)
    }
    try model.prepare(forTokens: isAll ? tokens : .max)
  }

  private func predictions(
    for batch: ArraySlice<Question>, report: () -> Void
  ) throws(CheckpointError) -> [Prediction] {
    let clock = ContinuousClock()
    let start = clock.now
    let logits = try model.logits(for: batch.map(\.encoding.ids))
    let time = (clock.now - start) / batch.count
    var predictions: [Prediction] = []
    for (question, logits) in zip(batch, logits) {
      predictions.append(
        try prediction(for: question, Decision(logits: logits), time: time, report: report))
    }
    return predictions
  }

  private func prediction(
    for question: Question, _ decision: Decision, time: Duration, report: () -> Void
  ) throws(CheckpointError) -> Prediction {
    let probabilities = decision.probabilities
    return Prediction(
      text: question.text, label: model.labels[decision.label],
      score: probabilities[decision.label], scores: Array(zip(model.labels, probabilities)),
      inferenceTime: time / .milliseconds(1), modelName: model.name, backend: model.backend,
      isTruncated: question.encoding.isTruncated, logits: decision.logits,
      inputIDs: question.encoding.ids,
      explanation: explains ? try explanation(of: question, decision, report: report) : nil)
  }

  private func explanation(
    of question: Question, _ decision: Decision, report: () -> Void
  ) throws(CheckpointError) -> [Influence] {
    let variants = LeaveOneOut(
      text: question.text, tokens: question.encoding.ids, words: model.words(of: question.text))
    var logits: [[Float]] = []
    for batch in variants.indices.runs(of: batchSize) {
      logits += try model.logits(for: batch.map(variants.sequence(without:)))
      report()
    }
    return variants.influences(on: decision, without: logits)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The elements in runs of a length, the last perhaps shorter.
  fileprivate func runs(of length: Int) -> [SubSequence] {
    stride(from: startIndex, to: endIndex, by: length).map { start in
      self[start..<Swift.min(start + length, endIndex)]
    }
  }
}
