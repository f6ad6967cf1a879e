internal import CSentimentModel
package import DistilBERT

/// The model that answers where no other is asked for. It is a part of the program: there is no file
/// to find, and of its 24 MB only the pages that a text touches are read.
package enum DefaultModel {
  package static let name = "kubesentiment-minilm-sst2"

  /// The weights, the vocabulary and the configuration, read as those of a folder are.
  ///
  /// - Throws: `CheckpointError` where the program was built with a broken model.
  package static func checkpoint() throws(CheckpointError) -> Checkpoint {
    try Checkpoint(
      name: name, directory: name, configuration: Array(embedded_config_json().bytes),
      vocabulary: Array(embedded_vocab_txt().bytes), weights: weights)
  }

  /// The int8 weights, as a file would hold them.
  private static var weights: MappedBytes {
    MappedBytes(permanent: embedded_model_safetensors().bytes)
  }

  /// What the model is made of and good for, as Markdown in lines of at most 80 columns.
  package static var modelCard: String {
    String(decoding: embedded_model_card_md().bytes, as: UTF8.self)
  }
}

extension EmbeddedFile {
  fileprivate var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: count)
  }
}
