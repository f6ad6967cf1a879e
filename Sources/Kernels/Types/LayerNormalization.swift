/// Rows brought to mean 0 and variance 1, then scaled and shifted, in place: Ba, Kiros and Hinton,
/// arXiv:1607.06450.
package struct LayerNormalization {
  /// `[rows][columns]`, rows `stride` numbers apart.
  package let rows: UnsafeMutablePointer<Float>
  package let stride: Int
  package let columns: Int
  /// A number a column.
  package let weight: UnsafePointer<Float>
  package let bias: UnsafePointer<Float>
  /// Added to the variance.
  package let epsilon: Float

  package init(
    rows: UnsafeMutablePointer<Float>, stride: Int, columns: Int, weight: UnsafePointer<Float>,
    bias: UnsafePointer<Float>, epsilon: Float
  ) {
    self.rows = rows
    self.stride = stride
    self.columns = columns
    self.weight = weight
    self.bias = bias
    self.epsilon = epsilon
  }
}
