import DistilBERT
import Predictions
import Testing

@Suite("Explanations")
struct ExplanationTests {
  private func explanation(
    _ text: String, _ model: LexiconClassifier = LexiconClassifier()
  ) throws -> [Influence] {
    var predictor = Predictor(model, batchSize: 8, explains: true)
    let answers = try predictor.answers(to: [Record(line: 1, text: text)], isAll: true)
    guard case .prediction(let prediction) = answers[0] else { return [] }
    return try #require(prediction.explanation)
  }

  @Test("Count places in Unicode scalars, as Python slices text")
  func places() throws {
    let text = " \u{1F600}\u{301} e\u{301}e\u{301}  \r\n ab "
    let scalars = Array(text.unicodeScalars)
    for influence in try explanation(text) {
      #expect(
        String(String.UnicodeScalarView(scalars[influence.range])).unicodeScalars
          .elementsEqual(influence.word.unicodeScalars))
    }
    #expect(try explanation(text).map(\.range.lowerBound) == [1, 4, 10, 13])
  }

  @Test("Leave out the words that the model did not see")
  func truncated() throws {
    let words = try explanation("a bb ccc dddd", LexiconClassifier(maximumLength: 4)).map(\.word)
    #expect(words == ["a", "bb"])
    #expect(try explanation("a", LexiconClassifier(maximumLength: 2)).isEmpty)
  }

  @Test("Speak of the label that was decided on")
  func negative() throws {
    let influences = try explanation("no no good", LexiconClassifier(weights: [2: -4, 4: 3]))
    #expect(influences.map { $0.influence.rounded() } == [4, 4, -3])
  }

  @Test("Do not fade where the probability is 1 already")
  func saturated() throws {
    let influences = try explanation("good no", LexiconClassifier(weights: [2: 5, 4: 60]))
    #expect(influences.map { $0.influence.rounded() } == [60, 5])
  }

  @Test("Work with any number of labels", arguments: [1, 3, 5])
  func labels(count: Int) throws {
    let model = LexiconClassifier(labels: (0..<count).map { "L\($0)" }, weights: [4: 3])
    let influence = try #require(try explanation("good a", model).first).influence
    #expect(influence.isFinite)
    #expect((influence > 0) == (count > 1))
  }
}
