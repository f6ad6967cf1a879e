/// A DistilBERT that classifies texts, as it lies in its files: checked, but not yet loaded.
package struct Checkpoint: Sendable {
  /// What predictions call the model.
  package let name: String
  package let configuration: Configuration
  package let tokenizer: WordPieceTokenizer
  /// The weights' file, for messages.
  let weightsPath: String
  package let weights: Weights
  /// That of the linear layers' weights in the file.
  package let precision: Precision

  /// Puts a model together from what its files hold.
  ///
  /// - Parameters:
  ///   - directory: where the files are, for messages.
  ///   - configuration: the bytes of `config.json`.
  ///   - vocabulary: the bytes of `vocab.txt`.
  ///   - tokenizerConfiguration: the bytes of `tokenizer_config.json`, if there is one.
  ///   - weights: the bytes of `model.safetensors`.
  /// - Throws: `CheckpointError` for the first thing that does not fit.
  package init(
    name: String, directory: String, configuration: [UInt8], vocabulary: [UInt8],
    tokenizerConfiguration: [UInt8]? = nil, weights: MappedBytes
  ) throws(CheckpointError) {
    self.name = name
    // The vocabulary comes last: to make a table of it takes longer than all the rest.
    self.configuration = try Configuration(
      bytes: configuration, path: CheckpointFile.configuration.path(in: directory))
    weightsPath = CheckpointFile.weights.path(in: directory)
    let tensors = try Safetensors(weights, path: weightsPath)
    precision = try storedPrecision(of: tensors)
    self.weights = try Weights(
      tensors, configuration: self.configuration, precision: precision)
    var lowercases = true
    if let tokenizerConfiguration {
      let path = CheckpointFile.tokenizerConfiguration.path(in: directory)
      lowercases = try TokenizerSettings(bytes: tokenizerConfiguration, path: path).lowercases
    }
    let path = CheckpointFile.vocabulary.path(in: directory)
    let pieces = try Vocabulary(bytes: vocabulary, path: path)
    guard pieces.count == self.configuration.vocabularySize else {
      throw CheckpointError(
        path: path,
        message: "the vocabulary has \(pieces.count) lines, but `vocab_size` is "
          + "\(self.configuration.vocabularySize)",
        help: "use the vocab.txt that was saved with these weights")
    }
    tokenizer = try WordPieceTokenizer(vocabulary: pieces, lowercases: lowercases)
  }
}

private func storedPrecision(of tensors: Safetensors) throws(CheckpointError) -> Precision {
  let name = "distilbert.transformer.layer.0.attention.q_lin.weight"
  guard tensors.elementType(of: name) == .i8 else { return .fp32 }
  guard tensors.metadata["format"] == "kubesentiment-int8", tensors.metadata["version"] == "1"
  else {
    throw CheckpointError(
      path: tensors.path,
      message: "the tensor `\(name)` has 8 bits, in a layout that is not known here",
      help: "use the weights in floating point; `--precision int8` makes 8 bits of them")
  }
  return .int8
}
