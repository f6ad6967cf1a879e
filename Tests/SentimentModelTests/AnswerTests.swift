import DistilBERT
import SentimentModel
import Testing

@Suite("The default model's answers")
struct AnswerTests {
  @Test(
    "are right where nobody would doubt",
    arguments: [
      ("I love this", "POSITIVE"),
      ("I hate this", "NEGATIVE"),
      ("a charming and often affecting journey", "POSITIVE"),
      ("unflinchingly bleak and desperate", "NEGATIVE"),
      ("Great service, and the food was delicious!", "POSITIVE"),
      ("The worst film of the year: slow, loud and stupid.", "NEGATIVE"),
      ("not good at all", "NEGATIVE"),
    ], Precision.allCases)
  func label(example: (text: String, label: String), precision: Precision) throws {
    let checkpoint = try DefaultModel.checkpoint()
    let ids = checkpoint.tokenizer.encode(
      example.text, maximumLength: checkpoint.configuration.maximumPositions
    ).ids
    let classifier = try Classifier(
      checkpoint, precision: precision, threads: 1, expectedTokens: ids.count)
    let logits = try #require(classifier.logits(for: [ids]).first)
    let label = zip(checkpoint.configuration.labels, logits).max { $0.1 < $1.1 }?.0
    #expect(label == example.label, "\(logits)")
  }
}
