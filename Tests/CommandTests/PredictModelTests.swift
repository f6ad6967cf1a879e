import Testing

@Suite("predict with a model that is not in the program")
struct PredictModelTests {
  private static let model = "\(Binary.repository)/Sources/CSentimentModel"
  private static let name = "distilbert-base-uncased-finetuned-sst-2-english"

  /// The local Hugging Face cache, with the program's own model under another's name.
  private static let cache: [Change] = [
    .directory("cache/hub/models--distilbert--\(name)/snapshots"),
    .link("cache/hub/models--distilbert--\(name)/snapshots/abc123", to: model),
    .write("cache/hub/models--distilbert--\(name)/refs/main", "abc123"),
  ]

  private func predict(
    _ options: [String], _ changes: [Change] = []
  ) async throws -> Outcome {
    let outcome = try await Case(
      "model", ["predict", "--format", "jsonl", "I love this"] + options, Self.cache + changes,
      variables: ["HF_HOME": "cache"]
    ).run()
    #expect(outcome.exit == "0", "\(outcome.error)")
    return outcome
  }

  @Test(
    "Is found by its folder or its name",
    arguments: [
      (model, "CSentimentModel"), (name, name), ("distilbert/\(name)", "distilbert/\(name)"),
      ("kubesentiment-minilm-sst2", "kubesentiment-minilm-sst2"),
    ])
  func places(value: String, expected: String) async throws {
    let output = try await predict(["--model", value]).output
    #expect(output.contains("\"model_name\":\"\(expected)\""))
    #expect(output.contains("\"label\":\"POSITIVE\"") && output.contains("\"swift-int8\""))
  }

  @Test(
    "Computes as it was asked to",
    arguments: [("auto", "int8"), ("int8", "int8"), ("fp32", "fp32")])
  func precision(option: String, expected: String) async throws {
    let output = try await predict(["--precision", option]).output
    #expect(output.contains("\"backend\":\"swift-\(expected)\""))
  }

  @Test(
    "Is the environment's, and computes as there",
    arguments: [
      ("prod", nil, "fp32"), ("dev", nil, "fp32"), ("dev", "true", "int8"),
      ("dev", "false", "fp32"),
    ] as [(String, String?, String)])
  func environment(environment: String, quantized: String?, expected: String) async throws {
    let change = quantized.map { quantized in
      Change.replace(
        "environments/dev.yaml", "  cacheEnabled: false",
        with: "  quantized: \(quantized)\n  cacheEnabled: false")
    }
    let output = try await predict(["--env", environment], change.map { [$0] } ?? []).output
    #expect(output.contains("\"model_name\":\"\(Self.name)\""))
    #expect(output.contains("\"backend\":\"swift-\(expected)\""))
  }

  @Test("What is asked for goes before the environment's precision")
  func explicit() async throws {
    let output = try await predict(["--env", "prod", "--precision", "int8"]).output
    #expect(output.contains("\"backend\":\"swift-int8\""))
  }

  @Test("Is described by its settings and files")
  func about() async throws {
    let outcome = try await Case(
      "about", ["predict", "--about", "--env", "prod"], Self.cache, variables: ["HF_HOME": "cache"]
    ).run()
    #expect(outcome.exit == "0")
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.first == ["MODEL", Substring(Self.name)])
    #expect(lines.contains(["labels", "NEGATIVE,", "POSITIVE"]))
    #expect(lines.contains(["layers", "6"]) && lines.contains(["precision", "int8"]))
    #expect(lines.contains { $0.first?.hasSuffix("/vocab.txt") == true && $0.last == "231508" })
  }

  @Test("Is refused where it is broken, at the file that is")
  func broken() async throws {
    let outcome = try await Case(
      "broken", ["predict", "--model", "model", "I love this"],
      [
        .link("model/vocab.txt", to: "\(Self.model)/vocab.txt"),
        .write("model/config.json", "{}"), .write("model/model.safetensors", "{}"),
      ].reversed()
    ).run()
    #expect(outcome.exit == "2")
    #expect(outcome.firstLine.hasPrefix("model/config.json"))
    #expect(outcome.error.split(separator: "\n").count == 1)
  }
}
