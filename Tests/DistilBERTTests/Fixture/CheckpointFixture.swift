import DistilBERT
import Foundation
import TestSupport

/// A small DistilBERT with random weights, the same in every run, as the files of a checkpoint.
///
///     let directory = try TemporaryDirectory()
///     try CheckpointFixture(layerCount: 1, format: .f16).write(to: directory.path)
///     let checkpoint = try Checkpoint.open(directory: directory.path)
///
/// Weights are whole numbers up to 127 times a power of two, so that F32, F16 and BF16 hold the very
/// same model: what differs between those is a defect. I8 is a rounding, as of any model.
struct CheckpointFixture: Sendable {
  /// How the weights are stored.
  enum Format: String, CaseIterable, Sendable {
    case f32 = "F32"
    case f16 = "F16"
    case bf16 = "BF16"
    /// The layout of our own 8-bit checkpoints.
    case i8 = "I8"
  }

  // By default no size is a multiple of another's vector or panel, but of the head count.
  var dimension = 24
  var headCount = 2
  var layerCount = 2
  var hiddenDimension = 44
  var maximumPositions = 20
  var labels = ["NEGATIVE", "POSITIVE"]
  var activation = "gelu"
  /// The lines of `vocab.txt`.
  var vocabulary = Self.vocabulary(count: 70)
  var format = Format.f32
  /// Before the names of the encoder's tensors.
  var prefix = "distilbert."
  var seed: UInt64 = 1

  /// The special pieces, letters at a word's beginning and inside, and made-up words.
  static func vocabulary(count: Int) -> [String] {
    let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
    let pieces =
      ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + letters + letters.map { "##" + $0 }
    let words = (0..<max(0, count - pieces.count)).map { "word\($0)" }
    return Array((pieces + words).prefix(count))
  }

  /// `config.json`, as `transformers` writes it.
  var configurationText: String {
    let names = labels.enumerated().map { "\"\($0.offset)\": \"\($0.element)\"" }
    return """
      {
        "activation": "\(activation)",
        "architectures": ["DistilBertForSequenceClassification"],
        "attention_dropout": 0.1,
        "dim": \(dimension),
        "hidden_dim": \(hiddenDimension),
        "id2label": {\(names.joined(separator: ", "))},
        "max_position_embeddings": \(maximumPositions),
        "model_type": "distilbert",
        "n_heads": \(headCount),
        "n_layers": \(layerCount),
        "pad_token_id": 0,
        "sinusoidal_pos_embds": false,
        "vocab_size": \(vocabulary.count)
      }

      """
  }

  /// `vocab.txt`.
  var vocabularyText: String {
    vocabulary.map { $0 + "\n" }.joined()
  }

  /// `model.safetensors`.
  var weights: SafetensorsFile {
    var file = SafetensorsFile()
    for tensor in tensors { file.append(tensor, as: format) }
    if format == .i8 {
      file.metadata = ["format": "kubesentiment-int8", "version": "1"]
      file.alignment = 64
    }
    return file
  }

  /// Writes the three files into a folder that exists.
  func write(to directory: String) throws {
    let folder = URL(fileURLWithPath: directory)
    try Data(configurationText.utf8).write(to: folder.appending(path: "config.json"))
    try Data(vocabularyText.utf8).write(to: folder.appending(path: "vocab.txt"))
    try Data(weights.bytes).write(to: folder.appending(path: "model.safetensors"))
  }

  /// The files as a checkpoint, without a folder. Its memory is never freed.
  func checkpoint() throws(CheckpointError) -> Checkpoint {
    try Checkpoint(
      name: "fixture", directory: "fixture", configuration: Array(configurationText.utf8),
      vocabulary: Array(vocabularyText.utf8), weights: MappedBytes(forever: weights.bytes))
  }
}

extension MappedBytes {
  /// A copy that is never freed.
  convenience init(forever bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    self.init(permanent: UnsafeRawBufferPointer(copy))
  }
}
