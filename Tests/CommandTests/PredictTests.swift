import Files
import Testing

/// Texts here are decided clearly, by any model: only their scores are not held to a golden file,
/// whose last place a processor may change, and a new model does.
@Suite("predict")
struct PredictTests {
  private static let reviews = Change.write(
    "reviews.csv",
    """
    id,review,stars
    1,"I love this, all of it",5
    2,"He said ""a terrible film""
    and left",1
    3,,3

    """)

  static let output: [Case] = [
    Case("predict-one", ["predict", "I love this"]),
    Case("predict-several", ["predict", "I love this", "a terrible film"]),
    Case(
      "predict-stdin", ["predict"], input: "\u{FEFF}I love this\r\na terrible film\u{2028}\n"),
    Case("predict-stdin-named", ["predict", "--input", "-"], input: "I love this"),
    Case("predict-nothing", ["predict"]),
    Case(
      "predict-csv", ["predict", "--input", "reviews.csv", "--column", "review", "--shard", "0/2"],
      [reviews, .replace("reviews.csv", "3,,3\n", with: "3,a terrible film,1\n")]),
    Case(
      "predict-tsv", ["predict", "-i", "dev.tsv"],
      [.write("dev.tsv", "sentence\tlabel\n\"a\" terrible film\t0\nI love this \t1\n")]),
    Case(
      "predict-jsonl", ["predict", "-i", "a.jsonl"],
      [.write("a.jsonl", "{\"id\": 7, \"text\": \"I love\\n\\u0074his\"}\n\n")]),
    Case(
      "predict-format-named", ["predict", "-i", "-", "--input-format", "jsonl"],
      input: "{\"text\": \"I love this\"}\n"),
    Case(
      "predict-control-characters", ["predict"],
      input: "I love \u{1B}[2Jthis\tfilm\u{202E}\nI love \u{7}this\n"),
    Case(
      "predict-output", ["predict", "-o", "out.txt"], input: "I love this\n"),
    Case(
      "predict-output-quiet", ["predict", "-q", "-o", "out.txt"],
      [.write("out.txt", "old\n"), .mode("out.txt", 0o600)], input: "I love this\n"),
  ]

  static let incomplete: [Case] = [
    Case("predict-empty", ["predict", ""]),
    Case(
      "predict-jsonl-without-text", ["predict", "-i", "a.jsonl"],
      [
        .write(
          "a.jsonl",
          """
          {"text": "I love this"}
          {"text": null}
          {"review": "I love this"}
          {"text": "\u{200B}\u{FEFF}"}

          """)
      ]),
    Case("predict-blank-line", ["predict"], input: "I love this\n \u{2003}\na terrible film\n"),
    Case(
      "predict-empty-cell",
      ["predict", "-i", "reviews.csv", "--column", "review", "-o", "out.txt"],
      [reviews]),
  ]

  static let failures: [Case] = [
    Case("predict-no-input", ["predict", "--input", "reviews.txt"]),
    Case("predict-no-input-json", ["predict", "--input", "reviews.txt", "--format", "json"]),
    Case("predict-no-column", ["predict", "--input", "reviews.csv"], [reviews]),
    Case(
      "predict-near-column", ["predict", "--input", "reviews.csv", "--column", "reviews"],
      [reviews]),
    Case("predict-empty-table", ["predict", "--input", "a.csv"], [.write("a.csv", "")]),
    Case(
      "predict-broken-table", ["predict", "--input", "a.csv"],
      [.write("a.csv", "id,text\n1,I love this, too\n")]),
    Case(
      "predict-open-quote", ["predict", "--input", "a.csv"], [.write("a.csv", "text\n\"I love\n")]),
    Case(
      "predict-broken-json", ["predict", "--input", "a.jsonl"],
      [.write("a.jsonl", "{\"text\": I love this}\n")]),
    Case(
      "predict-not-utf8", ["predict", "--input", "a.txt"],
      [.bytes("a.txt", Array("I love this\ncaf".utf8) + [0xE9, 0x0A])]),
    Case(
      "predict-utf16", ["predict", "-i", "a.txt"], [.bytes("a.txt", [0xFF, 0xFE, 0x61, 0x00])]),
    Case(
      "predict-not-utf8-output", ["predict", "--input", "a.txt", "--output", "out.txt"],
      [.bytes("a.txt", Array("I love this\n".utf8) + [0xFF]), .write("out.txt", "old\n")]),
    Case("predict-no-output-folder", ["predict", "-o", "no/out.txt", "I love this"]),
    Case("predict-output-is-a-folder", ["predict", "-o", "environments", "I love this"]),
    Case(
      "predict-model-not-cached", ["predict", "--model", "some/model", "I love this"],
      variables: ["HF_HOME": "cache"]),
    Case(
      "predict-model-is-a-file",
      ["predict", "--model", "environments/dev.yaml", "I love this"]),
    Case("predict-model-no-folder", ["predict", "--model", "./model", "I love this"]),
    Case("predict-model-incomplete", ["predict", "--model", "environments", "I love this"]),
    Case(
      "predict-env-not-cached", ["predict", "--env", "prod", "I love this"],
      variables: ["HF_HOME": "cache"]),
    Case(
      "predict-env-not-cached-json",
      ["predict", "--env", "prod", "--format", "json", "I love this"],
      variables: ["HF_HOME": "cache"]),
    Case("predict-env-unknown", ["predict", "--env", "prd", "I love this"]),
    Case(
      "predict-env-without-model", ["predict", "--env", "dev", "I love this"],
      [
        .replace(
          "environments/dev.yaml", "name: \"distilbert-base-uncased-finetuned-sst-2-english\"",
          with: "cacheTTL: 1")
      ]),
    Case(
      "predict-about-not-cached", ["predict", "--about", "--model", "some/model"],
      variables: ["HF_HOME": "cache"]),
  ]

  @Test("Predictions", arguments: output)
  func predicts(_ test: Case) async throws {
    #expect(try await Golden.check(test, masked: \.withoutScores).exit == "0")
  }

  @Test("A record without text has an error in its place", arguments: incomplete)
  func incompletes(_ test: Case) async throws {
    #expect(try await Golden.check(test, masked: \.withoutScores).exit == "1")
  }

  @Test("What keeps it from predicting is said, and nothing is written", arguments: failures)
  func failure(_ test: Case) async throws {
    let outcome = try await Golden.check(test, masked: \.withoutScores)
    #expect(outcome.exit == "2")
    #expect(outcome.written.isEmpty)
  }

  @Test("The model card is the one that is beside the model")
  func card() async throws {
    let outcome = try await Case("about", ["predict", "--about"]).run()
    let path = "\(Binary.repository)/Sources/CSentimentModel/MODEL_CARD.md"
    #expect(outcome.output == String(decoding: try readFile(path, limit: 1 << 20), as: UTF8.self))
    #expect(outcome.exit == "0")
  }

  @Test("In int8, neither the batch nor the threads nor the neighbours change an answer")
  func independence() async throws {
    let lines = (0..<40).map { index in
      String(repeating: ["a dull ", "I love ", "so "][index % 3], count: 1 + index * 7 % 11)
        + "film\n"
    }
    var answers: Set<String> = []
    for options in [
      ["--batch-size", "1", "--threads", "1"], ["--batch-size", "7", "--threads", "2"],
      ["--batch-size", "1024", "--threads", "3"],
    ] {
      let outcome = try await Case(
        "lines", ["predict", "--format", "jsonl", "--logits"] + options, input: lines.joined()
      ).run()
      #expect(outcome.exit == "0")
      answers.insert(outcome.output.withoutTimes)
    }
    #expect(answers.count == 1)
    // For one text by itself the weights are read in another way, which in fp32 can be seen.
    let alone = try await Case(
      "alone", ["predict", "--format", "jsonl", "--logits", String(lines[2].dropLast())]
    ).run()
    let answer = try #require(answers.first?.split(separator: "\n")[2])
    #expect(alone.output.withoutTimes == answer + "\n")
  }

  @Test("The parts of a file are its records, each once")
  func shards() async throws {
    let lines = (0..<10).map { "I love film \($0)\n" }
    var found: [Int: Substring] = [:]
    for part in 0..<3 {
      let outcome = try await Case(
        "part", ["predict", "--shard", "\(part)/3"], input: lines.joined()
      ).run()
      for (index, line) in outcome.output.split(separator: "\n").enumerated() {
        found[part + 3 * index] = line
      }
    }
    let texts = found.sorted { $0.key < $1.key }.map { $0.value.split(separator: "\t")[2] }
    #expect(texts.map { $0 + "\n" } == lines.map { Substring($0) })
  }
}

extension String {
  /// A transcript with `0.****` for each score that is shown for people.
  fileprivate var withoutScores: String {
    replacing(#/\b[01]\.[0-9]{4}\b/#, with: "0.****")
  }

  /// JSON lines without what differs in every run.
  var withoutTimes: String {
    replacing(#/"inference_time_ms":[0-9.e-]+/#, with: #""inference_time_ms":0"#)
  }
}
