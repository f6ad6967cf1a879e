internal import KernelTypes

/// `KernelSet.multiply`. A panel stays in the second cache while all rows pass it.
func multiply(_ product: FloatProduct, rows: Range<Int>, panels: Range<Int>) {
  for panel in panels {
    let column = panel * tileWidth
    forEachTile(of: rows) { first, count in
      let output = product.output + first * product.outputStride + column
      let tile = Tile(
        left: product.input + first * product.inputStride, leftStride: product.inputStride,
        right: product.panels + column * product.depth, depth: product.depth,
        initial: product.bias + column, output: output, outputStride: product.outputStride,
        accumulates: product.finish.accumulates)
      tile.multiply(rows: count)
      product.finish.apply(to: output, stride: product.outputStride, rows: count)
    }
  }
}
