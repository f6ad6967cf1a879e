import TestSupport

extension BrokenCheckpoint {
  static let quantized: [BrokenCheckpoint] = [
    .weights(
      "8 bits of another program",
      "the tensor `distilbert.transformer.layer.0.attention.q_lin.weight` has 8 bits, in a layout",
      format: .i8
    ) { $0.metadata = ["format": "pt"] },
    .weights("8 bits of a later version", "the tensor `distilbert.trans", format: .i8) {
      $0.metadata["version"] = "2"
    },
    .weights(
      "one layer not of 8 bits",
      "the tensor `\(secondQuery)` is of the type `F32`, not I8; save", format: .i8
    ) {
      let index = $0.index(secondQuery)
      $0.tensors[index].type = "F32"
      $0.tensors[index].shape = [1, 6, 32, 1]
    },
    .weights(
      "8 bits row by row",
      "the tensor `\(secondQuery)` has the shape [24, 32], not [1, 6, 32, 4]; use the", format: .i8
    ) { $0.tensors[$0.index(secondQuery)].shape = [24, 32] },
    .weights("no scales", "the tensor `\(secondQuery)_scale` is missing; save", format: .i8) {
      $0.tensors.remove(at: $0.index(secondQuery + "_scale"))
    },
    .weights("no sums", "the tensor `\(secondQuery)_sum` is missing; save", format: .i8) {
      $0.tensors.remove(at: $0.index(secondQuery + "_sum"))
    },
    .weights(
      "words not of 8 bits",
      "the tensor `distilbert.embeddings.word_embeddings.weight` is of the type `F16`, not I8; save",
      format: .i8
    ) {
      $0.tensors[0].type = "F16"
      $0.tensors[0].shape = [35, 24]
    },
    .weights(
      "half precision beside 8 bits",
      "the tensor `classifier.bias` is of the type `F16`, not F32; save", format: .i8
    ) {
      $0.tensors[$0.index("classifier.bias")].type = "F16"
      $0.tensors[$0.index("classifier.bias")].shape = [4]
    },
  ]
}
