import TestSupport

extension BrokenCheckpoint {
  static let weights: [BrokenCheckpoint] = [
    .bytes(of: "model.safetensors", "empty weights", ": the file is empty; fetch or copy it again")
    {
      $0 = []
    },
    .bytes(of: "model.safetensors", "few bytes", ": the file has 5 bytes, too few for saf") {
      $0 = Array($0.prefix(5))
    },
    .bytes(
      of: "model.safetensors", "a header past the end",
      ": the header would have 99999999 bytes, but only "
    ) { $0.replaceSubrange(0..<8, with: littleEndian(99_999_999)) },
    .bytes(
      of: "model.safetensors", "a header over 100 MB",
      ": the header would have 100000001 bytes, over the format's 100 MB; check that this is a"
    ) { $0.replaceSubrange(0..<8, with: littleEndian(100_000_001)) },
    .bytes(
      of: "model.safetensors", "a file cut short",
      ": the tensor `classifier.bias` ends at byte 48840 of the data, which has only 48839; the"
    ) { $0.removeLast() },
    .bytes(
      of: "model.safetensors", "a file grown", ": 1 bytes after the last tensor belong to none; the"
    ) { $0.append(0) },
    .bytes(
      of: "model.safetensors", "a web page",
      ": the header would have 5789751444030890300 bytes, over the format's 100 MB; check that"
    ) { $0 = Array("<!DOCTYPE html><html></html>".utf8) },
    .weights("a tensor missing", "the tensor `\(secondQuery)` is missing; save the whole") {
      $0.tensors.remove(at: $0.index(secondQuery))
    },
    .weights("no classifier", "the tensor `pre_classifier.weight` is missing; save the whole Dist")
    {
      $0.tensors.removeAll { $0.name.contains("classifier") }
    },
    .weights(
      "a wrong type",
      "the tensor `\(secondQuery)` is of the type `I32`, not F32, F16, BF16; save the model again"
    ) { $0.tensors[$0.index(secondQuery)].type = "I32" },
    .weights(
      "a wrong shape",
      "the tensor `\(secondQuery)` has the shape [576], not [24, 24]; use the config.json"
    ) { $0.tensors[$0.index(secondQuery)].shape = [576] },
    .weights(
      "a transposed shape",
      "the tensor `distilbert.transformer.layer.0.ffn.lin1.weight` has the shape [24, 44], not [44"
    ) { $0.tensors[$0.index("distilbert.transformer.layer.0.ffn.lin1.weight")].shape = [24, 44] },
    .weights(
      "a shape larger than the bytes",
      "the tensor `classifier.bias` has 8 bytes, but F32 of the shape [3] has 12; the file is dam"
    ) { $0.tensors[$0.index("classifier.bias")].shape = [3] },
    .weights(
      "a shape that overflows",
      "the tensor `classifier.bias` has the shape [4294967296, 4294967296, 2], larger than any"
    ) { $0.tensors[$0.index("classifier.bias")].shape = [1 << 32, 1 << 32, 2] },
    .weights(
      "a name twice",
      "the header is broken at byte 191: `distilbert.embeddings.word_embeddings.weight`: the"
    ) { $0.tensors.insert($0.tensors[0], at: 1) },
    .weights(
      "a name that would break the line",
      "the tensor `a\u{FFFD}b` has 4 bytes, but F32 of the shape [2] has 8; the file is damaged"
    ) {
      $0.tensors.append(.init(name: #"a\nb"#, type: "F32", shape: [2], bytes: [1, 2, 3, 4]))
    },
  ]
}
