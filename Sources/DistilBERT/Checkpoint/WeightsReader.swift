extension Weights {
  /// Finds every tensor of a model.
  ///
  /// - Throws: `CheckpointError` for the first that is missing or of another type or shape.
  init(
    _ tensors: Safetensors, configuration: Configuration, precision: Precision
  ) throws(CheckpointError) {
    let reader = WeightsReader(
      tensors: tensors, dimension: configuration.dimension, precision: precision)
    let dimension = configuration.dimension
    let vocabulary = configuration.vocabularySize
    let embeddings = "distilbert.embeddings."
    switch precision {
    case .fp32:
      wordEmbeddings = try reader.floats(
        embeddings + "word_embeddings.weight", [vocabulary, dimension])
      wordScales = nil
    case .int8:
      wordEmbeddings = try tensors.tensor(
        embeddings + "word_embeddings.weight", shape: [vocabulary, dimension], types: [.i8])
      wordScales = try reader.floats(embeddings + "word_embeddings.weight_scale", [vocabulary])
    }
    positionEmbeddings = try reader.floats(
      embeddings + "position_embeddings.weight", [configuration.maximumPositions, dimension])
    embeddingNorm = try reader.norm(embeddings + "LayerNorm")
    var layers: [LayerWeights] = []
    layers.reserveCapacity(configuration.layerCount)
    for index in 0..<configuration.layerCount {
      layers.append(try reader.layer(index, hidden: configuration.hiddenDimension))
    }
    self.layers = layers
    preClassifier = try reader.linear("pre_classifier", dimension, to: dimension)
    classifier = try reader.linear("classifier", dimension, to: configuration.labels.count)
  }
}

private struct WeightsReader {
  let tensors: Safetensors
  let dimension: Int
  let precision: Precision

  /// A tensor in floating point. Beside weights of 8 bits, only in single precision.
  func floats(_ name: String, _ shape: [Int]) throws(CheckpointError) -> Tensor {
    let types: Set<ElementType> = precision == .int8 ? [.f32] : [.f32, .f16, .bf16]
    return try tensors.tensor(name, shape: shape, types: types)
  }

  func norm(_ name: String) throws(CheckpointError) -> NormWeights {
    NormWeights(
      weight: try floats("\(name).weight", [dimension]),
      bias: try floats("\(name).bias", [dimension]))
  }

  /// A linear layer that is in floating point at any precision.
  func linear(
    _ name: String, _ inputs: Int, to outputs: Int
  ) throws(CheckpointError) -> LinearWeights {
    LinearWeights(
      inputs: inputs, outputs: outputs,
      weight: try floats("\(name).weight", [outputs, inputs]),
      bias: try floats("\(name).bias", [outputs]), quantization: nil)
  }

  /// A linear layer of the encoder.
  private func encoderLinear(
    _ name: String, _ inputs: Int, to outputs: Int
  ) throws(CheckpointError) -> LinearWeights {
    guard precision == .int8 else { return try linear(name, inputs, to: outputs) }
    let panels = [(outputs + 31) / 32, (inputs + 3) / 4, 32, 4]
    return LinearWeights(
      inputs: inputs, outputs: outputs,
      weight: try tensors.tensor("\(name).weight", shape: panels, types: [.i8]),
      bias: try floats("\(name).bias", [outputs]),
      quantization: LinearWeights.Quantization(
        scales: try floats("\(name).weight_scale", [outputs]),
        sums: try floats("\(name).weight_sum", [outputs])))
  }

  func layer(_ index: Int, hidden: Int) throws(CheckpointError) -> LayerWeights {
    let layer = "distilbert.transformer.layer.\(index)."
    let attention = layer + "attention."
    return LayerWeights(
      query: try encoderLinear(attention + "q_lin", dimension, to: dimension),
      key: try encoderLinear(attention + "k_lin", dimension, to: dimension),
      value: try encoderLinear(attention + "v_lin", dimension, to: dimension),
      attentionOutput: try encoderLinear(attention + "out_lin", dimension, to: dimension),
      attentionNorm: try norm(layer + "sa_layer_norm"),
      expansion: try encoderLinear(layer + "ffn.lin1", dimension, to: hidden),
      contraction: try encoderLinear(layer + "ffn.lin2", hidden, to: dimension),
      outputNorm: try norm(layer + "output_layer_norm"))
  }
}
