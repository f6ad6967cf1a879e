/// Rows of input times panels of packed weights, in single precision.
///
/// `output[row][column] = finish(bias[column] + Σ_k input[row][k] · weight[column][k])`
package struct FloatProduct {
  /// `[rows][depth]`, rows `inputStride` numbers apart.
  package let input: UnsafePointer<Float>
  package let inputStride: Int
  /// `[panel][depth][panel's width]`: for each k a panel's columns stand side by side.
  package let panels: UnsafePointer<Float>
  package let depth: Int
  /// A number for each column of all panels.
  package let bias: UnsafePointer<Float>
  /// `[rows][columns of all panels]`, rows `outputStride` numbers apart.
  package let output: UnsafeMutablePointer<Float>
  package let outputStride: Int
  package let finish: Finish

  package init(
    input: UnsafePointer<Float>, inputStride: Int, panels: UnsafePointer<Float>, depth: Int,
    bias: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, outputStride: Int,
    finish: Finish
  ) {
    self.input = input
    self.inputStride = inputStride
    self.panels = panels
    self.depth = depth
    self.bias = bias
    self.output = output
    self.outputStride = outputStride
    self.finish = finish
  }
}
