import Foundation
import TestSupport
import Testing

import DistilBERT

@Suite("Checkpoints")
struct CheckpointTests {
  @Test("A folder opens with weights of every format", arguments: CheckpointFixture.Format.allCases)
  func opens(format: CheckpointFixture.Format) throws {
    let directory = try TemporaryDirectory()
    let fixture = CheckpointFixture(format: format)
    try fixture.write(to: directory.path)
    let checkpoint = try Checkpoint.open(directory: directory.path)
    #expect(checkpoint.name == directory.path.split(separator: "/").last.map { String($0) })
    #expect(checkpoint.precision == (format == .i8 ? .int8 : .fp32))
    #expect(checkpoint.configuration.labels == ["NEGATIVE", "POSITIVE"])
    #expect(try Checkpoint.open(directory: directory.path + "/", name: "mine").name == "mine")
  }

  @Test("F32, F16 and BF16 hold the very same model", arguments: ["distilbert.", ""])
  func formats(prefix: String) throws {
    let expected = CheckpointFixture().tensors
    for format in [CheckpointFixture.Format.f32, .f16, .bf16] {
      let weights = try CheckpointFixture(format: format, prefix: prefix).checkpoint().weights
      let found = weights.inOrder
      #expect(found.count == expected.count)
      for (tensor, expected) in zip(found, expected) {
        #expect(tensor.floats() == expected.values && tensor.shape == expected.shape)
        #expect(tensor.name == (prefix.isEmpty ? expected.name.withoutPrefix : expected.name))
        #expect(tensor.elementType.rawValue == format.rawValue)
      }
    }
  }

  @Test("Each weight is where its name says")
  func places() throws {
    let fixture = CheckpointFixture()
    let weights = try fixture.checkpoint().weights
    let layer = weights.layers[1]
    let name = "distilbert.transformer.layer.1."
    #expect(layer.query.weight.name == name + "attention.q_lin.weight")
    #expect(layer.key.bias.name == name + "attention.k_lin.bias")
    #expect(layer.value.weight.name == name + "attention.v_lin.weight")
    #expect(layer.attentionOutput.weight.name == name + "attention.out_lin.weight")
    #expect(layer.attentionNorm.weight.name == name + "sa_layer_norm.weight")
    #expect(layer.expansion.weight.name == name + "ffn.lin1.weight")
    #expect((layer.expansion.inputs, layer.expansion.outputs) == (24, 44))
    #expect(layer.contraction.bias.name == name + "ffn.lin2.bias")
    #expect((layer.contraction.inputs, layer.contraction.outputs) == (44, 24))
    #expect(layer.outputNorm.bias.name == name + "output_layer_norm.bias")
    #expect(weights.preClassifier.weight.name == "pre_classifier.weight")
    #expect(weights.classifier.bias.name == "classifier.bias")
    #expect(weights.wordScales == nil && layer.query.quantization == nil)
  }

  @Test("8-bit weights come with their scales and sums, and lie at multiples of 64 bytes")
  func quantized() throws {
    let fixture = CheckpointFixture(format: .i8)
    let weights = try fixture.checkpoint().weights
    let original = fixture.tensors
    let words = QuantizedMatrix(original[0].values, rows: 70, columns: 24)
    #expect(weights.wordEmbeddings.floats() == words.integers.map { Float($0) })
    #expect(weights.wordScales?.floats() == words.scales)
    let lin1 = try #require(original.first { $0.name.hasSuffix("layer.1.ffn.lin1.weight") })
    let matrix = QuantizedMatrix(lin1.values, rows: 44, columns: 24)
    let expansion = weights.layers[1].expansion
    #expect(expansion.weight.shape == [2, 6, 32, 4])
    #expect(expansion.weight.floats() == matrix.panels.map { Float($0) })
    #expect(expansion.quantization?.scales.floats() == matrix.scales)
    #expect(expansion.quantization?.sums.floats() == matrix.sums)
    #expect(weights.classifier.quantization == nil)
    #expect(weights.positionEmbeddings.elementType == .f32)
  }

  @Test("Tensors of no use are passed over")
  func extraTensors() throws {
    let directory = try TemporaryDirectory()
    let fixture = CheckpointFixture()
    try fixture.write(to: directory.path)
    var file = fixture.weights
    file.tensors.insert(
      .init(
        name: "distilbert.embeddings.position_ids", type: "I64", shape: [1, 20],
        bytes: Array(repeating: 0, count: 160)), at: 2)
    file.tensors.append(
      .init(
        name: "vocab_projector.bias", type: "F64", shape: [], bytes: .init(repeating: 0, count: 8)))
    try directory.write("model.safetensors", file.bytes)
    let checkpoint = try Checkpoint.open(directory: directory.path)
    #expect(checkpoint.weights.inOrder.map { $0.floats() } == fixture.tensors.map(\.values))
  }

  @Test("Tensors may begin at any byte", arguments: 1..<8)
  func misaligned(by misalignment: Int) throws {
    let directory = try TemporaryDirectory()
    let fixture = CheckpointFixture(format: .f16)
    try fixture.write(to: directory.path)
    var file = fixture.weights
    file.misalignment = misalignment
    try directory.write("model.safetensors", file.bytes)
    let checkpoint = try Checkpoint.open(directory: directory.path)
    #expect(checkpoint.weights.inOrder.map { $0.floats() } == fixture.tensors.map(\.values))
  }

  @Test(
    "Upper case is kept where the tokenizer's settings say so",
    arguments: [
      (nil, true), ("{}", true), (#"{"do_lower_case": true, "strip_accents": null}"#, true),
      (#"{"do_lower_case": false, "model_max_length": 1000000000000000019884624838656}"#, false),
      (#"{"do_lower_case": false, "strip_accents": false}"#, false),
      (#"{"tokenize_chinese_chars": true}"#, true),
    ] as [(String?, Bool)])
  func lowerCase(settings: String?, lowercases: Bool) throws {
    let directory = try TemporaryDirectory()
    try CheckpointFixture().write(to: directory.path)
    if let settings { try directory.write("tokenizer_config.json", settings) }
    let tokenizer = try Checkpoint.open(directory: directory.path).tokenizer
    // `a` is the first letter of the vocabulary, `A` is not in it.
    #expect(tokenizer.encode("A", maximumLength: 8).ids == [2, lowercases ? 5 : 1, 3])
  }
}

extension String {
  fileprivate var withoutPrefix: String {
    hasPrefix("distilbert.") ? String(dropFirst("distilbert.".count)) : self
  }
}
