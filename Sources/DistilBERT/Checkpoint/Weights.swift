/// All weights of a DistilBERT classifier, each found, and of the type and shape it must have.
///
/// Matrices are as Hugging Face has them, outputs × inputs, except where they are of 8 bits.
package struct Weights: Sendable {
  /// [vocabulary, dimension]
  package let wordEmbeddings: Tensor
  /// [vocabulary]: what an embedding of 8 bits is to be multiplied by; nil in floating point.
  package let wordScales: Tensor?
  /// [positions, dimension]
  package let positionEmbeddings: Tensor
  package let embeddingNorm: NormWeights
  package let layers: [LayerWeights]
  /// dimension → dimension, with a ReLU behind it.
  package let preClassifier: LinearWeights
  /// dimension → labels: the logits.
  package let classifier: LinearWeights
}

/// One transformer layer: attention, then a feed-forward block, each with a sum and a norm after it.
package struct LayerWeights: Sendable {
  /// dimension → dimension, all four.
  package let query: LinearWeights
  package let key: LinearWeights
  package let value: LinearWeights
  package let attentionOutput: LinearWeights
  package let attentionNorm: NormWeights
  /// dimension → hidden dimension.
  package let expansion: LinearWeights
  /// hidden dimension → dimension.
  package let contraction: LinearWeights
  package let outputNorm: NormWeights
}

/// y = W·x + b.
package struct LinearWeights: Sendable {
  package let inputs: Int
  package let outputs: Int
  /// [outputs, inputs]; of 8 bits: [outputs / 32, inputs / 4, 32, 4], both rounded up, which is
  /// panels of 32 outputs, in each of them groups of 4 inputs for every output.
  package let weight: Tensor
  /// [outputs]
  package let bias: Tensor
  /// Only for weights of 8 bits.
  package let quantization: Quantization?

  /// What makes numbers of 8 bits into weights again.
  package struct Quantization: Sendable {
    /// [outputs]: a row of W is this times its integers.
    package let scales: Tensor
    /// [outputs]: the sum of a row of W.
    package let sums: Tensor
  }
}

/// Layer normalization over the dimension; ε is 1e-12.
package struct NormWeights: Sendable {
  /// [dimension]
  package let weight: Tensor
  /// [dimension]
  package let bias: Tensor
}
