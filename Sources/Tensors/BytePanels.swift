/// Weights of a byte each: `[panel][inputs / 4][32 columns][4]`.
struct BytePanels: Sendable {
  let panels: MappedNumbers<Int8>
  /// The rows that a panel has: a multiple of 4.
  let depth: Int
  let scale: AlignedBuffer<Float>
  /// A column's scale times the sum of its weights.
  let sum: AlignedBuffer<Float>
}
