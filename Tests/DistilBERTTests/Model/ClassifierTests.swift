import DistilBERT
import Testing

@Suite("A classifier")
struct ClassifierTests {
  /// Sizes that fit no vector and no panel, that fit all, and of one head's number.
  static let fixtures = [
    CheckpointFixture(),
    CheckpointFixture(dimension: 64, headCount: 4, hiddenDimension: 128, seed: 2),
    CheckpointFixture(
      dimension: 33, headCount: 33, layerCount: 1, hiddenDimension: 7, labels: ["ONE"], seed: 3),
    CheckpointFixture(
      dimension: 40, headCount: 1, layerCount: 3, hiddenDimension: 37,
      labels: ["A", "B", "C", "D", "E"], activation: "relu", prefix: "", seed: 4),
  ]

  static let kernels = Classifier.kernelNames

  /// From one token to as many as the fixtures have positions for.
  static let sequences: [[Int32]] = (1...20).map { length in
    (0..<length).map { Int32(($0 * 31 + length * 17) % 70) }
  }

  @Test("computes in single precision what the papers say", arguments: fixtures, kernels)
  func agreesWithReference(fixture: CheckpointFixture, kernels: String) throws {
    let reference = ReferenceModel(fixture)
    for expectedTokens in [1, 1_000_000] {
      let classifier = try Classifier(
        fixture.checkpoint(), precision: .fp32, threads: 2, expectedTokens: expectedTokens,
        kernels: kernels)
      let logits = try classifier.logits(for: Self.sequences)
      #expect(logits.count == Self.sequences.count)
      for (sequence, logits) in zip(Self.sequences, logits) {
        #expect(logits.count == fixture.labels.count)
        for (logit, expected) in zip(logits, reference.logits(of: sequence)) {
          #expect(abs(Double(logit) - expected) < 2e-5, "\(sequence.count) tokens")
        }
      }
    }
  }

  @Test("comes close with weights and activations of a byte", arguments: fixtures, kernels)
  func agreesInBytes(fixture: CheckpointFixture, kernels: String) throws {
    let reference = ReferenceModel(fixture)
    var stored = fixture
    stored.format = .i8
    for fixture in [fixture, stored] {
      let classifier = try Classifier(
        fixture.checkpoint(), precision: .int8, threads: 1, expectedTokens: 1, kernels: kernels)
      let logits = try classifier.logits(for: Self.sequences)
      #expect(logits.count == Self.sequences.count)
      for (sequence, logits) in zip(Self.sequences, logits) {
        #expect(logits.count == fixture.labels.count)
        for (logit, expected) in zip(logits, reference.logits(of: sequence)) {
          #expect(abs(Double(logit) - expected) < 0.25, "\(sequence.count) tokens")
        }
      }
    }
  }

  @Test(
    "answers the same whatever the batch and the threads", arguments: Precision.allCases, kernels)
  func isInvariant(precision: Precision, kernels: String) throws {
    // Long enough for attention in bytes, many enough for more than one pass.
    let fixture = CheckpointFixture(dimension: 64, headCount: 2, maximumPositions: 300)
    let checkpoint = try fixture.checkpoint()
    let sequences: [[Int32]] = [300, 1, 17, 256, 40, 129, 2, 299, 64, 33].map { length in
      (0..<length).map { Int32(($0 * 13 + length) % 70) }
    }
    func logits(_ threads: Int, _ batch: Int) throws -> [[Float]] {
      let classifier = try Classifier(
        checkpoint, precision: precision, threads: threads, expectedTokens: 10_000,
        kernels: kernels)
      return try stride(from: 0, to: sequences.count, by: batch).flatMap {
        try classifier.logits(for: Array(sequences[$0..<min($0 + batch, sequences.count)]))
      }
    }
    let alone = try logits(1, 1)
    for (threads, batch) in [(1, 10), (2, 1), (2, 10), (3, 4), (5, 7)] {
      #expect(try logits(threads, batch) == alone, "\(threads) threads, batches of \(batch)")
    }
  }

  @Test("reads half precision as what it is", arguments: [CheckpointFixture.Format.f16, .bf16])
  func readsHalfPrecision(format: CheckpointFixture.Format) throws {
    var half = CheckpointFixture()
    half.format = format
    for precision in Precision.allCases {
      let answers = try [CheckpointFixture(), half].map { fixture in
        try Classifier(
          fixture.checkpoint(), precision: precision, threads: 1, expectedTokens: 10_000
        ).logits(for: Self.sequences)
      }
      // The head is added up in another order where its weights cannot be read in place.
      for (single, half) in zip(answers[0].joined(), answers[1].joined()) {
        #expect(abs(single - half) < 1e-6)
      }
    }
  }

  @Test("makes single precision of a checkpoint in bytes")
  func dequantizes() throws {
    var fixture = CheckpointFixture()
    let reference = ReferenceModel(fixture)
    fixture.format = .i8
    let classifier = try Classifier(
      fixture.checkpoint(), precision: .fp32, threads: 1, expectedTokens: 1)
    for (sequence, logits) in zip(Self.sequences, try classifier.logits(for: Self.sequences)) {
      #expect(logits.count == fixture.labels.count)
      for (logit, expected) in zip(logits, reference.logits(of: sequence)) {
        #expect(abs(Double(logit) - expected) < 0.1)
      }
    }
  }

  @Test("has nothing to say of nothing")
  func empty() throws {
    let classifier = try Classifier(
      CheckpointFixture().checkpoint(), precision: .fp32, threads: 1, expectedTokens: 1)
    #expect(try classifier.logits(for: []).isEmpty)
  }

  @Test("says that a weight is not a number", arguments: Precision.allCases)
  func notFinite(precision: Precision) throws {
    let fixture = CheckpointFixture()
    for name in [
      "embeddings.word_embeddings.weight", "transformer.layer.0.attention.k_lin.weight",
      "transformer.layer.1.ffn.lin2.bias", "pre_classifier.weight",
    ] {
      var weights = fixture.weights
      let index = try #require(weights.tensors.firstIndex { $0.name.hasSuffix(name) })
      let isEmbedding = name.contains("embeddings")
      // A NaN in every row of the tensor, or in all that the sequence reads of the table.
      let columns = isEmbedding ? fixture.dimension : 1
      for place in stride(from: 0, to: weights.tensors[index].bytes.count, by: 4 * columns) {
        weights.tensors[index].bytes.replaceSubrange(place..<place + 4, with: [0, 0, 0xC0, 0x7F])
      }
      let checkpoint = try Checkpoint(
        name: "fixture", directory: "fixture", configuration: Array(fixture.configurationText.utf8),
        vocabulary: Array(fixture.vocabularyText.utf8),
        weights: MappedBytes(forever: weights.bytes))
      let classifier = try Classifier(
        checkpoint, precision: precision, threads: 1, expectedTokens: 1)
      let error = #expect(throws: CheckpointError.self) {
        _ = try classifier.logits(for: Self.sequences)
      }
      #expect(error?.path == "fixture/model.safetensors", "\(name)")
    }
  }
}
