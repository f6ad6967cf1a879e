internal import Tensors

/// A layer normalization's weights, a number for each column.
struct LayerNorm {
  private let weight: [Float]
  private let bias: [Float]
  /// What all DistilBERT models add to the variance.
  private static let epsilon: Float = 1e-12

  init(_ weights: NormWeights) {
    weight = weights.weight.floats()
    bias = weights.bias.floats()
  }

  func normalize(_ matrix: Matrix, with backend: Backend) {
    backend.normalize(matrix, weight: weight, bias: bias, epsilon: Self.epsilon)
  }
}
