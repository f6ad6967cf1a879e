internal import JSON

/// The sizes of a DistilBERT classifier, from its `config.json`
/// (https://huggingface.co/docs/transformers/model_doc/distilbert).
package struct Configuration: Sendable, Equatable {
  /// Of a token's vector between the layers (`dim`); a multiple of `headCount`.
  package let dimension: Int
  /// Attention heads a layer (`n_heads`).
  package let headCount: Int
  /// Transformer layers (`n_layers`).
  package let layerCount: Int
  /// Between the two linear layers of a feed-forward block (`hidden_dim`).
  package let hiddenDimension: Int
  /// Token ids are below this (`vocab_size`).
  package let vocabularySize: Int
  /// The most tokens of a text, `[CLS]` and `[SEP]` among them (`max_position_embeddings`).
  package let maximumPositions: Int
  package let activation: Activation
  /// A name for each class, in the order of the logits (`id2label`); at least one.
  package let labels: [String]

  /// Of a token's vector in one attention head.
  package var headDimension: Int { dimension / headCount }

  /// What is not set is what `transformers` makes of it.
  ///
  /// - Parameters:
  ///   - bytes: of a `config.json`.
  ///   - path: of that file, for messages.
  /// - Throws: `CheckpointError` for what is not a DistilBERT that classifies texts, or larger than
  ///   any of them: a product of two sizes never overflows.
  package init(bytes: [UInt8], path: String) throws(CheckpointError) {
    do throws(JSONFailure) {
      let settings = try ConfigurationSettings(bytes)
      try settings.checkIsDistilBERT()
      try settings.checkGivesOneLabel()
      dimension = try settings.size("dim", standard: 768, limit: 8192)
      headCount = try settings.size("n_heads", standard: 12, limit: 8192)
      layerCount = try settings.size("n_layers", standard: 6, limit: 256)
      // Sums of 65,536 products of two bytes fit 32 bits.
      hiddenDimension = try settings.size("hidden_dim", standard: 3072, limit: 1 << 16)
      vocabularySize = try settings.size("vocab_size", standard: 30_522, limit: 1_000_000)
      // No text is without `[CLS]` and `[SEP]`.
      maximumPositions = try settings.size(
        "max_position_embeddings", standard: 512, least: 2, limit: 1 << 13)
      activation = try settings.activation()
      labels = try settings.labelNames()
      guard dimension.isMultiple(of: headCount) else {
        throw JSONFailure(
          offset: settings.numbers["n_heads"]?.offset ?? settings.numbers["dim"]?.offset ?? 0,
          message: "`dim` (\(dimension)) cannot be divided by `n_heads` (\(headCount))")
      }
    } catch {
      throw CheckpointError(
        path: path, line: error.line(in: bytes), message: error.message,
        help: "name a folder that holds a DistilBertForSequenceClassification as transformers "
          + "saved it")
    }
  }
}

extension ConfigurationSettings {
  fileprivate func checkIsDistilBERT() throws(JSONFailure) {
    let needed = "DistilBertForSequenceClassification"
    if let type = texts["model_type"], type.value != "distilbert" {
      throw JSONFailure(
        offset: type.offset, message: "the model is a \(quoted(type.value)), not a `distilbert`")
    }
    if let architectures, !architectures.value.contains(needed) {
      let found = architectures.value.first.map { quoted($0) } ?? "none"
      throw JSONFailure(
        offset: architectures.offset, message: "the architecture is \(found), not `\(needed)`")
    }
    guard texts["model_type"] != nil || architectures != nil else {
      throw JSONFailure(
        offset: 0, message: "`model_type` is missing; that of DistilBERT is `distilbert`")
    }
  }

  /// The scores of other problems are no probabilities of which one label is the highest.
  fileprivate func checkGivesOneLabel() throws(JSONFailure) {
    let needed = "single_label_classification"
    guard let type = texts["problem_type"], type.value != needed else { return }
    throw JSONFailure(
      offset: type.offset,
      message: "`problem_type` is \(quoted(type.value)), not `\(needed)`, which alone is done here")
  }

  fileprivate func size(
    _ name: String, standard: Int, least: Int = 1, limit: Int
  ) throws(JSONFailure) -> Int {
    guard let setting = numbers[name] else { return standard }
    guard (least...limit).contains(setting.value) else {
      throw JSONFailure(
        offset: setting.offset,
        message: "`\(name)` is \(setting.value), not from \(least) to \(limit)")
    }
    return setting.value
  }

  fileprivate func activation() throws(JSONFailure) -> Activation {
    guard let setting = texts["activation"] else { return .gelu }
    guard let activation = Activation(rawValue: setting.value) else {
      let known = Activation.allCases.map { "`\($0.rawValue)`" }.joined(separator: " or ")
      throw JSONFailure(
        offset: setting.offset,
        message: "`activation` is \(quoted(setting.value)), not \(known)")
    }
    return activation
  }
}
