/// Weights that are rounded to signed bytes, each column with the scale that its largest weight needs.
package struct BytePacking {
  /// `[columns][depth]`
  package let weights: UnsafePointer<Float>
  package let columns: Int
  package let depth: Int
  /// `[panel][depth / 4][panel's columns][4]`, all 0 before.
  package let packed: UnsafeMutablePointer<Int8>
  /// A number a column: what a byte of 1 means, NaN where a weight is not finite.
  package let scale: UnsafeMutablePointer<Float>
  /// A number a column: its scale times the sum of its bytes.
  package let sum: UnsafeMutablePointer<Float>

  package init(
    weights: UnsafePointer<Float>, columns: Int, depth: Int, packed: UnsafeMutablePointer<Int8>,
    scale: UnsafeMutablePointer<Float>, sum: UnsafeMutablePointer<Float>
  ) {
    self.weights = weights
    self.columns = columns
    self.depth = depth
    self.packed = packed
    self.scale = scale
    self.sum = sum
  }
}
