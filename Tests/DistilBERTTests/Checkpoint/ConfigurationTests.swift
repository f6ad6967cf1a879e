import Testing

import DistilBERT

@Suite("A checkpoint's config.json")
struct ConfigurationTests {
  private func read(_ text: String) throws(CheckpointError) -> Configuration {
    try Configuration(bytes: Array(text.utf8), path: "config.json")
  }

  @Test("is read with all its sizes and labels")
  func sizes() throws {
    var fixture = CheckpointFixture()
    fixture.labels = ["bad", "middling", "größe 🌍"]
    fixture.activation = "relu"
    let configuration = try read(fixture.configurationText)
    #expect(configuration.dimension == 24 && configuration.headCount == 2)
    #expect(configuration.headDimension == 12 && configuration.layerCount == 2)
    #expect(configuration.hiddenDimension == 44 && configuration.vocabularySize == 70)
    #expect(configuration.maximumPositions == 20 && configuration.activation == .relu)
    #expect(configuration.labels == ["bad", "middling", "größe 🌍"])
  }

  @Test(
    "leaves what it does not say to the standard",
    arguments: [
      #"{"model_type": "distilbert"}"#,
      #"{"architectures": ["DistilBertForSequenceClassification"]}"#,
      #"{"model_type": "distilbert", "architectures": null, "id2label": null, "dim": null}"#,
      #"{"model_type": "distilbert", "problem_type": null}"#,
      #"{"model_type": "distilbert", "problem_type": "single_label_classification"}"#,
    ])
  func standard(text: String) throws {
    let configuration = try read(text)
    #expect(configuration.dimension == 768 && configuration.headCount == 12)
    #expect(configuration.layerCount == 6 && configuration.hiddenDimension == 3072)
    #expect(configuration.vocabularySize == 30_522 && configuration.maximumPositions == 512)
    #expect(configuration.activation == .gelu && configuration.labels == ["LABEL_0", "LABEL_1"])
  }

  @Test(
    "has any number of labels, in the order of their ids",
    arguments: [
      (#""id2label": {"0": "only"}"#, ["only"]),
      (#""id2label": {"2": "c", "0": "a", "1": "b"}, "num_labels": 2"#, ["a", "b", "c"]),
      (#""num_labels": 1"#, ["LABEL_0"]),
      (#""num_labels": 3, "id2label": null"#, ["LABEL_0", "LABEL_1", "LABEL_2"]),
    ])
  func labels(member: String, expected: [String]) throws {
    #expect(try read(#"{"model_type": "distilbert", \#(member)}"#).labels == expected)
  }

  @Test(
    "is refused where it is not DistilBERT's, or out of reason",
    arguments: [
      (#""model_type": "bert""#, "the model is a `bert`, not a `distilbert`"),
      (
        #""architectures": ["DistilBertForMaskedLM"]"#,
        "the architecture is `DistilBertForMaskedLM`, not `DistilBertForSequenceClassification`"
      ),
      (#""architectures": []"#, "the architecture is none, not"),
      (#""dim": 0"#, "`dim` is 0, not from 1 to 8192"),
      (#""dim": -8"#, "`dim` is -8, not from 1 to 8192"),
      (#""dim": 9223372036854775807"#, "`dim` is 9223372036854775807, not from 1 to 8192"),
      (#""dim": 9223372036854775808"#, "`dim`: the number is larger than any size can be"),
      (#""dim": 768.0"#, "`dim`: a whole number is needed"),
      (#""dim": "768""#, "`dim`: a number is needed, not a text"),
      (#""n_heads": 7"#, "`dim` (768) cannot be divided by `n_heads` (7)"),
      (#""n_heads": 0"#, "`n_heads` is 0, not from 1 to 8192"),
      (#""n_layers": 257"#, "`n_layers` is 257, not from 1 to 256"),
      (#""hidden_dim": 65537"#, "`hidden_dim` is 65537, not from 1 to 65536"),
      (#""vocab_size": 1000001"#, "`vocab_size` is 1000001, not from 1 to 1000000"),
      (
        #""max_position_embeddings": 8193"#,
        "`max_position_embeddings` is 8193, not from 2 to 8192"
      ),
      (#""max_position_embeddings": 1"#, "`max_position_embeddings` is 1, not from 2 to 8192"),
      (
        #""problem_type": "multi_label_classification""#,
        "`problem_type` is `multi_label_classification`, not `single_label_classification`"
      ),
      (#""problem_type": "regression""#, "`problem_type` is `regression`, not `single_label_cl"),
      (#""problem_type": 1"#, "`problem_type`: a text is needed, not a number"),
      (#""activation": "silu""#, "`activation` is `silu`, not `gelu` or `relu`"),
      (#""num_labels": 0"#, "`num_labels` is 0, not from 1 to 4096"),
      (#""num_labels": 1000000000"#, "`num_labels` is 1000000000, not from 1 to 4096"),
      (#""id2label": {}"#, "`id2label` has 0 labels, not from 1 to 4096"),
      (#""id2label": {"1": "a"}"#, "`id2label` must have each id from 0 to 0 once; `1` is not so"),
      (#""id2label": {"a": "a"}"#, "`id2label` must have each id from 0 to 0 once; `a` is not so"),
      (
        #""id2label": {"0": "a", "0": "b"}"#,
        "`id2label` must have each id from 0 to 1 once; `0` is not so"
      ),
      (#""id2label": {"0": "a", "1": "a"}"#, "`id2label` has a label twice"),
      (#""id2label": {"0": ""}"#, "`id2label` has a label, ``, that cannot be printed"),
      (#""id2label": {"0": "a\n"}"#, "`id2label` has a label, `a\u{FFFD}`, that cannot be"),
      (#""id2label": {"0": 1}"#, "`id2label`: a text is needed, not a number"),
      (#""id2label": ["a"]"#, "`id2label`: an object is needed, not an array"),
      (#""dim": 768, "dim": 768"#, "`dim` is given twice"),
      (#""deep": \#(String(repeating: "[", count: 100))"#, "`deep`: arrays and objects stand more"),
    ])
  func refused(member: String, start: String) throws {
    let type = member.contains("model_type") ? "" : #""model_type": "distilbert","#
    let error = #expect(throws: CheckpointError.self) { try read("{\(type)\n\(member)\n}") }
    #expect(error?.message.hasPrefix(start) == true, "\(error?.message ?? "")")
    #expect(error?.line == 2 && error?.path == "config.json")
    #expect(error?.help.isEmpty == false)
  }

  @Test(
    "is refused where it is no JSON object, or of no known model",
    arguments: [
      ("", "the text ends where a value is needed"), ("[]", "an object is needed, not an array"),
      ("{}", "`model_type` is missing; that of DistilBERT is `distilbert`"),
      ("{\"model_type\": null}", "`model_type` is missing; that of DistilBERT is `distilbert`"),
      ("{} {}", "there is more after the end"), ("\u{FEFF}{}", "no value begins like this"),
    ])
  func notJSON(text: String, message: String) {
    let error = #expect(throws: CheckpointError.self) { try read(text) }
    #expect(error?.message == message && error?.line == 1)
  }
}
