/// The weights of `y = W·x + b`, as the kernels read them. W is `[outputs][inputs]`.
package struct LinearLayer: Sendable {
  package let inputs: Int
  package let outputs: Int
  let weights: Weights
  /// A number for each column of all panels, 0 where there is no output.
  let bias: AlignedBuffer<Float>

  /// Whether the weights are of a byte each, and so the rows that they are multiplied with.
  package var isOfBytes: Bool {
    if case .bytes = weights { true } else { false }
  }

  enum Weights: Sendable {
    /// Panels of the kernels' own width.
    case packed(AlignedBuffer<Float>)
    /// `[outputs][inputs]` as a checkpoint has them; the owner keeps them alive.
    case unpacked(MappedNumbers<Float>)
    case bytes(BytePanels)
  }
}
