package import KernelTypes

/// What a model computes with: a processor's kernels and a team of threads that shares their work.
///
/// A number in an output row depends on its input row alone, so that neither the other rows nor the
/// number of threads change it. In int8 it is the same to the bit whichever way the weights are read;
/// in fp32 unpacked weights, as a run of few tokens reads them, are added in another order.
package final class Backend {
  package let kernels: KernelSet
  let team: WorkerTeam
  private let quantized = QuantizedMatrix()
  private var scratch: [AlignedBuffer<Float>] = []

  package init(kernels: KernelSet, threads: Int) {
    self.kernels = kernels
    team = WorkerTeam(count: threads)
  }

  /// The bytes of a matrix's rows.
  func quantize(_ matrix: Matrix) -> QuantizedMatrix {
    quantized.resize(rows: matrix.rows, columns: matrix.columns)
    let quantization = RowQuantization(
      input: matrix.base, inputStride: matrix.stride, columns: matrix.columns,
      output: quantized.bytes.base, outputStride: quantized.stride, scale: quantized.scale.base,
      minimum: quantized.minimum.base)
    forEachBlock(of: matrix.rows, height: 32) { kernels.quantize(quantization, $0) }
    return quantized
  }

  /// Brings each row to mean 0 and variance 1, then scales and shifts it: `weight` and `bias` have a
  /// number for each column.
  package func normalize(_ matrix: Matrix, weight: [Float], bias: [Float], epsilon: Float) {
    precondition(
      weight.count == matrix.columns && bias.count == matrix.columns, "a number a column each")
    weight.withUnsafeBufferPointer { weight in
      bias.withUnsafeBufferPointer { bias in
        guard let weight = weight.baseAddress, let bias = bias.baseAddress else { return }
        let normalization = LayerNormalization(
          rows: matrix.base, stride: matrix.stride, columns: matrix.columns, weight: weight,
          bias: bias, epsilon: epsilon)
        forEachBlock(of: matrix.rows, height: 32) { kernels.normalize(normalization, $0) }
      }
    }
  }

  private func forEachBlock(of rows: Int, height: Int, _ body: (Range<Int>) -> Void) {
    team.forEach((rows + height - 1) / height) { block, _ in
      body(block * height..<min(rows, (block + 1) * height))
    }
  }

  /// Scratch for each worker, of at least so many numbers.
  func scratch(count: Int) -> [AlignedBuffer<Float>] {
    if scratch.first.map({ $0.count < count }) ?? true {
      scratch = (0..<team.count).map { _ in AlignedBuffer(count: count) }
    }
    return scratch
  }
}
