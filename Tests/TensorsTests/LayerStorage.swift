import KernelTypes
import Tensors

/// The ways to keep a layer's weights.
enum LayerStorage: CaseIterable {
  case packed
  case unpacked
  case quantized

  /// - Parameter weights: `[outputs][inputs]`
  func layer(
    _ weights: [Float], inputs: Int, bias: [Float], _ kernels: KernelSet
  ) -> LinearLayer {
    let weights = GuardedNumbers(weights)
    return switch self {
    case .packed: LinearLayer(packing: weights.base, inputs: inputs, bias: bias, kernels: kernels)
    case .unpacked:
      LinearLayer(unpacked: weights.base, owner: weights, inputs: inputs, bias: bias)
    case .quantized:
      LinearLayer(quantizing: weights.base, inputs: inputs, bias: bias, kernels: kernels)
    }
  }
}
