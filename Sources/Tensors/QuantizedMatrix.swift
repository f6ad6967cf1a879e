/// The bytes of a matrix's rows, each row with its own scale and minimum.
final class QuantizedMatrix {
  private(set) var bytes = AlignedBuffer<UInt8>(count: 0)
  private(set) var scale = AlignedBuffer<Float>(count: 0)
  private(set) var minimum = AlignedBuffer<Float>(count: 0)

  /// Bytes from a row to the next.
  private(set) var stride = 0

  /// Makes room; what stood there before is lost. Whatever a file fills its panels up with: a row's
  /// last bytes meet it with 0.
  func resize(rows: Int, columns: Int) {
    stride = (columns + 63) / 64 * 64
    if bytes.count < rows * stride { bytes = AlignedBuffer(count: rows * stride) }
    if scale.count < rows {
      scale = AlignedBuffer(count: rows)
      minimum = AlignedBuffer(count: rows)
    }
  }
}
