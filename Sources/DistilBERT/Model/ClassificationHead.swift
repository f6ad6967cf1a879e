internal import KernelTypes
internal import Tensors

/// From a sequence's first row to its logits.
struct ClassificationHead {
  let preClassifier: LinearLayer
  let classifier: LinearLayer

  /// - Parameter first: `[sequences][dimension]`
  func logits(of first: Matrix, _ state: RunState, _ backend: Backend) -> [[Float]] {
    backend.multiply(first, Multiplication(preClassifier, to: state.pooled, finish: .relu))
    backend.multiply(state.pooled, Multiplication(classifier, to: state.logits))
    return (0..<first.rows).map { Array(state.logits[$0]) }
  }
}
