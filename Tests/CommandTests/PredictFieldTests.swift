import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("What predict says of a text")
struct PredictFieldTests {
  /// An answer, by the names that the service gives its fields.
  private struct Answer: Decodable {
    struct Word: Decodable {
      let word: String
      let start: Int
      let end: Int
      let influence: Double
    }

    let text: String
    let label: String
    let score: Double
    let scores: [String: Double]
    let inference_time_ms: Double
    let model_name: String
    let text_length: Int
    let backend: String
    let truncated: Bool
    let logits: [Double]?
    let input_ids: [Int]?
    let explanation: [Word]?
  }

  private struct Document: Decodable {
    struct Summary: Decodable {
      let predictions: Int
      let errors: Int
    }

    let version: Int
    let predictions: [Answer]
    let summary: Summary
  }

  private func answer(_ text: String, _ options: [String] = []) async throws -> Answer {
    let outcome = try await Case("answer", ["predict", "--format", "jsonl", text] + options).run()
    #expect(outcome.exit == "0" && outcome.error.isEmpty)
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test("Every field is there, and they agree")
  func fields() async throws {
    let text = "I love thi\u{301}s 😀"
    let answer = try await answer(text)
    #expect(answer.text == text && answer.text_length == 14)
    #expect(answer.label == "POSITIVE" && answer.scores["POSITIVE"] == answer.score)
    #expect(answer.scores.count == 2)
    #expect(abs(answer.scores.values.reduce(0, +) - 1) < 1e-6)
    #expect(answer.inference_time_ms > 0 && answer.inference_time_ms < 60_000)
    #expect(answer.model_name == "kubesentiment-minilm-sst2" && answer.backend == "swift-int8")
    #expect(!answer.truncated)
    #expect(answer.logits == nil && answer.input_ids == nil && answer.explanation == nil)
  }

  @Test("For people the score has four places")
  func places() async throws {
    let outcome = try await Case("places", ["predict", "I love this"]).run()
    #expect(try #/POSITIVE (0\.9[0-9]{3}|1\.0000)\n/#.wholeMatch(in: outcome.output) != nil)
  }

  @Test("Logits and token ids stand where they are asked for, without padding")
  func furtherFields() async throws {
    let answer = try await answer("I love this", ["--logits", "--token-ids"])
    #expect(answer.input_ids == [101, 1045, 2293, 2023, 102])
    let logits = try #require(answer.logits)
    #expect(logits.count == 2 && logits[1] > logits[0])
  }

  @Test("A text that is too long is cut off, and says so")
  func truncated() async throws {
    let answer = try await answer(String(repeating: "good ", count: 600), ["--token-ids"])
    #expect(answer.truncated && answer.text_length == 3000)
    #expect(answer.input_ids?.count == 512)
    #expect(answer.input_ids?.first == 101 && answer.input_ids?.last == 102)
  }

  @Test("An explanation has a number for each word, and the words that decide have the largest")
  func explanation() async throws {
    let answer = try await answer("a terrible, terrible film", ["--explain"])
    let words = try #require(answer.explanation)
    #expect(words.map(\.word) == ["a", "terrible", ",", "terrible", "film"])
    #expect(words.map(\.start) == [0, 2, 10, 12, 21])
    #expect(words.map(\.end) == [1, 10, 11, 20, 25])
    #expect(words.allSatisfy { $0.influence.isFinite })
    let alone = try await self.answer("not a terrible film", ["--explain"])
    let strongest = alone.explanation?.max { $0.influence.magnitude < $1.influence.magnitude }
    #expect(["not", "terrible"].contains(strongest?.word))
  }

  @Test("An explanation for people has the same words, with their signs")
  func explanationText() async throws {
    let outcome = try await Case(
      "explain", ["predict", "--explain", "a terrible film", "--color", "always"]
    ).run()
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("NEGATIVE"))
    #expect(lines[1].contains(/\u{1B}\[32mterrible\[\+[0-9]+\.[0-9][0-9]\]\u{1B}\[0m/))
  }

  @Test("The JSON document holds all predictions, with its version")
  func document() async throws {
    let outcome = try await Case(
      "document", ["predict", "--format", "json", "I love this", "a terrible film"]
    ).run()
    let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
    #expect(document.version == 1)
    #expect(document.predictions.map(\.label) == ["POSITIVE", "NEGATIVE"])
    #expect(document.summary.predictions == 2 && document.summary.errors == 0)
  }

  @Test("CSV has the same columns in every row")
  func csv() async throws {
    let outcome = try await Case(
      "csv", ["predict", "--format", "csv", "--output", "out.csv"],
      input: "I love this\n\na terrible film\n"
    ).run()
    #expect(outcome.exit == "1")
    let file = try #require(outcome.written["out.csv"])
    let rows = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(
      rows[0] == [
        "text", "label", "score", "scores.NEGATIVE", "scores.POSITIVE", "inference_time_ms",
        "model_name", "text_length", "backend", "truncated", "error",
      ])
    #expect(rows.map(\.count) == [11, 11, 11, 11])
    #expect(rows[2].last == "the text is empty")
  }
}
