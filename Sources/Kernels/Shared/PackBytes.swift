internal import KernelTypes

/// `KernelSet.packBytes`
func packBytes(_ packing: BytePacking, panels: Range<Int>) {
  let groups = (packing.depth + 3) / 4
  withUnsafeTemporaryAllocation(of: Int8.self, capacity: 4 * groups) { row in
    guard let bytes = row.baseAddress else { return }
    bytes.initialize(repeating: 0, count: 4 * groups)
    for panel in panels {
      let first = panel * bytePanelColumns
      let words = UnsafeMutableRawPointer(packing.packed).assumingMemoryBound(to: UInt32.self)
      for column in first..<max(first, min(first + bytePanelColumns, packing.columns)) {
        let (scale, sum) = quantizeSigned(
          packing.weights + column * packing.depth, count: packing.depth, to: bytes)
        storeColumn(
          bytes, groups: groups, to: words + first * groups, column: column - first)
        packing.scale[column] = scale
        packing.sum[column] = scale * Float(sum)
      }
    }
  }
}
