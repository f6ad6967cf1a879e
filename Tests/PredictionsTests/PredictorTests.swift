import DistilBERT
import Predictions
import Testing

@Suite("The predictor")
struct PredictorTests {
  private func records(_ texts: [String]) -> [Record] {
    texts.enumerated().map { Record(line: $0.offset + 1, text: $0.element) }
  }

  /// The text and label of each answer, or its failure.
  private func shown(_ answers: [Answer]) -> [String] {
    answers.map { answer in
      switch answer {
      case .prediction(let prediction): "\(prediction.label) \(prediction.text)"
      case .failure(let failure): "line \(failure.record.line): \(failure.message)"
      }
    }
  }

  @Test("Answers in the order of the records, texts of like length together", arguments: 1...6)
  func order(batchSize: Int) throws {
    let model = LexiconClassifier()
    var predictor = Predictor(model, batchSize: batchSize, explains: false)
    let answers = try predictor.answers(
      to: records(["no no no", "good", "", "so so", "best ever a b", " \u{2003}\u{1F}\u{85}", "x"]),
      isAll: true)
    #expect(
      shown(answers) == [
        "NEGATIVE no no no", "POSITIVE good", "line 3: the text is empty", "NEGATIVE so so",
        "POSITIVE best ever a b", "line 6: the text is white space alone", "NEGATIVE x",
      ])
    #expect(model.batches.map(\.count).max() == min(batchSize, 5))
    #expect(model.batches.joined().map(\.count) == [3, 3, 4, 5, 6])
  }

  @Test("Says of a record why it is not asked about")
  func lacks() throws {
    let model = LexiconClassifier()
    var predictor = Predictor(model, batchSize: 8, explains: false)
    let records = [
      Record(line: 1, text: "_ _"), Record(line: 2, lack: "no such field"),
      Record(line: 3, text: "_ a"),
    ]
    #expect(
      shown(try predictor.answers(to: records, isAll: true)) == [
        "line 1: the text has no token: none of its characters is seen", "line 2: no such field",
        "NEGATIVE _ a",
      ])
    #expect(model.batches == [[[101, 1, 102]]])
  }

  @Test("Tells while it explains that it is at work, and after it what is done")
  func explanationReports() throws {
    var predictor = Predictor(LexiconClassifier(), batchSize: 2, explains: true)
    var reports: [Int] = []
    _ = try predictor.answers(to: records(["a bb ccc d e", "no"]), isAll: true) {
      reports.append($0)
    }
    #expect(reports == [0, 0, 0, 0, 2])
  }

  @Test("Tells the model once how much there is to do")
  func preparation() throws {
    let short = LexiconClassifier()
    var predictor = Predictor(short, batchSize: 2, explains: false)
    _ = try predictor.answers(to: records([" ", ""]), isAll: false)
    #expect(short.preparedTokens == [] && short.batches.isEmpty)
    _ = try predictor.answers(to: records(["a b", "a"]), isAll: true)
    _ = try predictor.answers(to: records(["a"]), isAll: true)
    #expect(short.preparedTokens == [7])

    let long = LexiconClassifier()
    var streaming = Predictor(long, batchSize: 2, explains: false)
    _ = try streaming.answers(to: records(["a"]), isAll: false)
    #expect(long.preparedTokens == [.max])

    let explained = LexiconClassifier()
    var explaining = Predictor(explained, batchSize: 2, explains: true)
    _ = try explaining.answers(to: records(["a b"]), isAll: true)
    #expect(explained.preparedTokens == [16])
  }

  @Test("Gives what the service gives")
  func fields() throws {
    var predictor = Predictor(LexiconClassifier(maximumLength: 4), batchSize: 8, explains: false)
    let answers = try predictor.answers(to: records(["good e\u{301}😀 so"]), isAll: true)
    guard case .prediction(let prediction) = answers[0] else { return #expect(Bool(false)) }
    #expect(prediction.text == "good e\u{301}😀 so")
    #expect(prediction.label == "POSITIVE")
    #expect(abs(prediction.score - 0.880_797_077_977_882_4) < 1e-15)
    #expect(prediction.scores.map(\.label) == ["NEGATIVE", "POSITIVE"])
    #expect(abs(prediction.scores.map(\.score).reduce(-1, +)) < 1e-15)
    #expect(prediction.textLength == 11)
    #expect(prediction.modelName == "lexicon" && prediction.backend == "swift-int8")
    #expect(prediction.isTruncated)
    #expect(prediction.logits == [0, 2])
    #expect(prediction.inputIDs == [101, 4, 2, 102])
    #expect(prediction.inferenceTime >= 0)
    #expect(prediction.explanation == nil)
  }

  @Test(
    "Gives one label alone the score that its logit stands for",
    arguments: [(Float(-3.125), 0.042_087_728), (0, 0.5), (2, 0.880_797_078), (-800, 0), (800, 1)])
  func oneLabel(weight: Float, score: Double) throws {
    let model = LexiconClassifier(labels: ["TOXIC"], weights: [4: weight], firstFactor: 1)
    var predictor = Predictor(model, batchSize: 1, explains: true)
    let answers = try predictor.answers(to: records(["good"]), isAll: true)
    guard case .prediction(let prediction) = answers[0] else { return #expect(Bool(false)) }
    #expect(prediction.label == "TOXIC" && prediction.scores.count == 1)
    #expect(abs(prediction.score - score) < 1e-9)
    #expect(prediction.explanation?.map(\.influence) == [Double(weight)])
  }

  @Test("Stops where the model does")
  func failure() {
    var predictor = Predictor(LexiconClassifier(failsAt: 7), batchSize: 1, explains: false)
    let records = records(["a", "failing"])
    #expect(throws: CheckpointError.self) { try predictor.answers(to: records, isAll: true) }
  }

  @Test("Explains with one more question a word, in batches")
  func explanation() throws {
    let model = LexiconClassifier()
    var predictor = Predictor(model, batchSize: 2, explains: true)
    let answers = try predictor.answers(to: records(["so  good a"]), isAll: true)
    guard case .prediction(let prediction) = answers[0] else { return #expect(Bool(false)) }
    let explanation = try #require(prediction.explanation)
    #expect(explanation.map(\.word) == ["so", "good", "a"])
    #expect(explanation.map(\.range) == [0..<2, 4..<8, 9..<10])
    for (influence, expected) in zip(explanation.map(\.influence), [-1.0, 3, 0]) {
      #expect(abs(influence - expected) < 1e-12)
    }
    #expect(
      model.batches == [
        [[101, 2, 4, 1, 102]], [[101, 4, 1, 102], [101, 2, 1, 102]], [[101, 2, 4, 102]],
      ])
  }
}
