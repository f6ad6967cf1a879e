import Testing

@Suite("The predictions gate")
struct PromotePredictionTests {
  /// Staging and prod predict with the model in the program, staging in another precision.
  private static func changes(_ texts: String, _ gate: String) -> [Change] {
    PromoteTests.release + [
      .write("texts.tsv", texts),
      .write(
        PromoteTests.policy,
        """
        travels: [image.tag]
        environments: { staging: { tag: staging-vX.Y.Z }, prod: { tag: vX.Y.Z } }
        path:
          - { from: staging, to: prod, gates: { predictions: \(gate) } }

        """),
    ]
      + [PromoteTests.staging, PromoteTests.prod].map { file in
        .replace(
          file, "distilbert-base-uncased-finetuned-sst-2-english", with: "kubesentiment-minilm-sst2"
        )
      }
      + [.replace(PromoteTests.prod, "quantized: false", with: "quantized: true")]
  }

  private static let texts =
    "sentence\tlabel\nI love this\t1\na bad film\tnegative\nI hate this\tNEGATIVE\nwonderful\tPOSITIVE\n"
  private static let evidence = ["--evidence", "predictions=texts.tsv"]

  @Test("Passes where the target's model is as good as it must be")
  func passes() async throws {
    let outcome = try await Case(
      "plan", PromoteTests.toProd + Self.evidence,
      Self.changes(Self.texts, "{ minAccuracy: 0.9, maxFlips: 0 }")
    ).run()
    #expect(outcome.exit == "0", "\(outcome.error)\(outcome.output)")
    #expect(outcome.output.contains(/predictions +passed/))
  }

  @Test("Fails where it is not")
  func fails() async throws {
    let wrong = Self.texts.replacing("love this\t1", with: "love this\t0")
    let outcome = try await Case(
      "plan", PromoteTests.toProd + Self.evidence, Self.changes(wrong, "{ minAccuracy: 0.9 }")
    ).run()
    #expect(outcome.exit == "1")
    #expect(outcome.output.contains(/predictions +FAILED/))
  }

  @Test("Is missing without texts")
  func missing() async throws {
    let outcome = try await Case(
      "plan", PromoteTests.toProd, Self.changes(Self.texts, "{ minAccuracy: 0.9 }")
    ).run()
    #expect(outcome.exit == "1")
    #expect(outcome.output.contains(/predictions +missing/))
  }

  @Test("A label that the model does not know, and a model that is not here, are failures")
  func failures() async throws {
    let strange = Self.texts.replacing("POSITIVE", with: "so so")
    let label = try await Case(
      "plan", PromoteTests.toProd + Self.evidence, Self.changes(strange, "{ minAccuracy: 0.9 }")
    ).run()
    #expect(label.exit == "2")
    #expect(label.error.contains("texts.tsv:5:1: error: the label `so so` is none of those of"))
    let model = try await Case(
      "plan", PromoteTests.toProd + Self.evidence,
      Self.changes(Self.texts, "{ minAccuracy: 0.9 }") + [
        .replace(PromoteTests.prod, "kubesentiment-minilm-sst2", with: "nobody/nothing")
      ]
    ).run()
    #expect(model.exit == "2")
    #expect(model.error.contains("environments/prod.yaml"))
  }
}
