/// Rows of numbers that become bytes, each row with its own scale and minimum:
/// `number ≈ minimum + scale · byte`.
package struct RowQuantization {
  /// `[rows][columns]`, rows `inputStride` numbers apart.
  package let input: UnsafePointer<Float>
  package let inputStride: Int
  package let columns: Int
  /// `[rows][columns]`, rows `outputStride` bytes apart; up to a multiple of 4, which a row has room
  /// for, bytes of 0 follow.
  package let output: UnsafeMutablePointer<UInt8>
  package let outputStride: Int
  /// A number a row.
  package let scale: UnsafeMutablePointer<Float>
  package let minimum: UnsafeMutablePointer<Float>

  package init(
    input: UnsafePointer<Float>, inputStride: Int, columns: Int,
    output: UnsafeMutablePointer<UInt8>, outputStride: Int, scale: UnsafeMutablePointer<Float>,
    minimum: UnsafeMutablePointer<Float>
  ) {
    self.input = input
    self.inputStride = inputStride
    self.columns = columns
    self.output = output
    self.outputStride = outputStride
    self.scale = scale
    self.minimum = minimum
  }
}
