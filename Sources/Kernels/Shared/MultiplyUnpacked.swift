internal import KernelTypes

/// `KernelSet.multiplyUnpacked`. Four columns stay in the first cache while all rows pass them.
func multiplyUnpacked(_ product: FloatProduct, rows: Range<Int>, columns: Range<Int>) {
  withUnsafeTemporaryAllocation(of: Float.self, capacity: 4 * tallestUnpackedTile) { scratch in
    guard let sums = scratch.baseAddress else { return }
    for column in stride(from: columns.lowerBound, to: columns.upperBound, by: 4) {
      let count = min(4, columns.upperBound - column)
      /// Beyond the last column the last stands again, and its sum is not used.
      func weights(_ index: Int) -> UnsafePointer<Float> {
        product.panels + (column + min(index, count - 1)) * product.depth
      }
      let right = (weights(0), weights(1), weights(2), weights(3))
      for first in stride(from: rows.lowerBound, to: rows.upperBound, by: tallestUnpackedTile) {
        let height = min(tallestUnpackedTile, rows.upperBound - first)
        let tile = UnpackedTile(
          left: product.input + first * product.inputStride, leftStride: product.inputStride,
          right: right, depth: product.depth, sums: sums)
        tile.multiply(rows: height)
        for row in 0..<height {
          for index in 0..<count {
            product.store(sums[4 * row + index], row: first + row, column: column + index)
          }
        }
      }
    }
  }
}

extension FloatProduct {
  /// Finishes a number and leaves it in its place.
  @inline(__always)
  fileprivate func store(_ sum: Float, row: Int, column: Int) {
    let place = output + row * outputStride + column
    let value = sum + bias[column]
    switch finish {
    case .plain: place.pointee = value
    case .accumulate: place.pointee += value
    case .gelu: place.pointee = gaussianErrorUnit(Lanes(repeating: value))[0]
    case .relu: place.pointee = max(value, 0)
    }
  }
}
