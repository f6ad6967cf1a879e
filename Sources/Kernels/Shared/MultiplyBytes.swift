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
          product.store(sums, firstRow: row, rows: count, column: column)
        }
      }
    }
  }
}

extension ByteProduct {
  /// Turns a tile's sums into numbers and leaves them, finished, in their place.
  @inline(__always)
  fileprivate func store(
    _ sums: UnsafeMutablePointer<Int32>, firstRow: Int, rows: Int, column: Int
  ) {
    @inline(__always)
    func forEachRegister(_ store: (Lanes, UnsafeMutablePointer<Float>) -> Void) {
      for offset in stride(from: 0, to: tileWidth, by: Lanes.scalarCount) {
        let columnScale = (columnScale + column + offset).load()
        let columnSum = (columnSum + column + offset).load()
        let bias = (bias + column + offset).load()
        var place = output + firstRow * outputStride + column + offset
        for row in 0..<rows {
          let shift = multiplyAdd(Lanes(repeating: minimum[firstRow + row]), columnSum, bias)
          let scale = Lanes(repeating: scale[firstRow + row]) * columnScale
          store(multiplyAdd(numbers((sums + row * tileWidth + offset).load()), scale, shift), place)
          place += outputStride
        }
      }
    }
    switch finish {
    case .plain: forEachRegister { $1.store($0) }
    case .accumulate: forEachRegister { $1.store($1.load() + $0) }
    case .gelu: forEachRegister { $1.store(gaussianErrorUnit($0)) }
    case .relu: forEachRegister { $1.store(maximum($0, .zero)) }
    }
  }
}
