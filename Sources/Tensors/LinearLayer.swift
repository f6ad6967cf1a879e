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

/// Numbers in memory that somebody else owns.
struct MappedNumbers<Element>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  /// Keeps the memory while the numbers are in use.
  let owner: AnyObject?
}

/// Weights of a byte each: `[panel][inputs / 4][32 columns][4]`.
struct BytePanels: Sendable {
  let panels: MappedNumbers<Int8>
  /// The rows that a panel has: a multiple of 4.
  let depth: Int
  let scale: AlignedBuffer<Float>
  /// A column's scale times the sum of its weights.
  let sum: AlignedBuffer<Float>
}
