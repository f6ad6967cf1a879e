internal import KernelTypes

/// `KernelSet.multiplyBytes`
func multiplyBytes(_ product: ByteProduct, rows: Range<Int>, panels: Range<Int>) {
  withUnsafeTemporaryAllocation(
    byteCount: tallestTile * tileWidth * MemoryLayout<Int32>.size,
    alignment: MemoryLayout<SumLanes>.alignment
  ) { scratch in
    guard let sums = scratch.bindMemory(to: Int32.self).baseAddress else { return }
    for panel in panels {
      let first = panel * bytePanelColumns
      for column in stride(from: first, to: first + bytePanelColumns, by: tileWidth) {
        forEachTile(of: rows) { row, count in
          let tile = ByteTile(
            left: product.input + row * product.inputStride, leftStride: product.inputStride,
            right: product.panels + first * product.depth + (column - first) * 4,
            depth: product.depth, sums: sums)
          tile.multiply(rows: count)
          product.finish(sums, firstRow: row, rows: count, column: column)
        }
      }
    }
  }
}

extension ByteProduct {
  /// Turns a tile's sums into numbers and leaves them in their place.
  @inline(__always)
  fileprivate func finish(
    _ sums: UnsafeMutablePointer<Int32>, firstRow: Int, rows: Int, column: Int
  ) {
    let output = output + firstRow * outputStride + column
    for row in 0..<rows {
      let scale = Lanes(repeating: scale[firstRow + row])
      let minimum = Lanes(repeating: minimum[firstRow + row])
      for half in 0..<2 {
        let offset = half * Lanes.scalarCount
        let column = column + offset
        let sum = numbers((sums + row * tileWidth + offset).load())
        let shift = multiplyAdd(minimum, (columnSum + column).load(), (bias + column).load())
        let value = multiplyAdd(sum, scale * (columnScale + column).load(), shift)
        let target = output + row * outputStride + offset
        target.store(finish.accumulates ? target.load() + value : value)
      }
    }
    finish.apply(to: output, stride: outputStride, rows: rows)
  }
}
