import DistilBERT

extension Weights {
  /// All tensors, in the order in which a fixture has them.
  var inOrder: [Tensor] {
    var tensors = [wordEmbeddings, positionEmbeddings] + embeddingNorm.inOrder
    for layer in layers {
      tensors += [layer.query, layer.key, layer.value, layer.attentionOutput].flatMap(\.inOrder)
      tensors += layer.attentionNorm.inOrder
      tensors += layer.expansion.inOrder + layer.contraction.inOrder
      tensors += layer.outputNorm.inOrder
    }
    return tensors + preClassifier.inOrder + classifier.inOrder
  }
}

extension LinearWeights {
  fileprivate var inOrder: [Tensor] {
    [weight, bias] + (quantization.map { [$0.scales, $0.sums] } ?? [])
  }
}

extension NormWeights {
  fileprivate var inOrder: [Tensor] { [weight, bias] }
}
