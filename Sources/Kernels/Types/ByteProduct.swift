/// Rows of quantized input times panels of quantized weights.
///
/// An activation is `minimum[row] + scale[row] · q`, q an unsigned byte; a weight is
/// `columnScale[column] · w`, w a signed byte. So
/// `Σ_k activation · weight = scale[row] · columnScale[column] · Σ_k q·w + minimum[row] · columnSum[column]`
/// with `columnSum[column] = columnScale[column] · Σ_k w`: no zero point, and the only rounding is
/// that of q and w themselves.
package struct ByteProduct {
  /// `[rows][depth]`, rows `inputStride` bytes apart.
  package let input: UnsafePointer<UInt8>
  package let inputStride: Int
  /// A number a row of input.
  package let scale: UnsafePointer<Float>
  package let minimum: UnsafePointer<Float>
  /// `[panel][depth / 4][panel's columns][4]`.
  package let panels: UnsafePointer<Int8>
  /// A multiple of 4.
  package let depth: Int
  /// A number for each column of all panels.
  package let columnScale: UnsafePointer<Float>
  package let columnSum: UnsafePointer<Float>
  package let bias: UnsafePointer<Float>
  /// `[rows][columns of all panels]`, rows `outputStride` numbers apart.
  package let output: UnsafeMutablePointer<Float>
  package let outputStride: Int
  package let finish: Finish

  package init(
    input: UnsafePointer<UInt8>, inputStride: Int, scale: UnsafePointer<Float>,
    minimum: UnsafePointer<Float>, panels: UnsafePointer<Int8>, depth: Int,
    columnScale: UnsafePointer<Float>, columnSum: UnsafePointer<Float>,
    bias: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, outputStride: Int,
    finish: Finish
  ) {
    self.input = input
    self.inputStride = inputStride
    self.scale = scale
    self.minimum = minimum
    self.panels = panels
    self.depth = depth
    self.columnScale = columnScale
    self.columnSum = columnSum
    self.bias = bias
    self.output = output
    self.outputStride = outputStride
    self.finish = finish
  }
}
