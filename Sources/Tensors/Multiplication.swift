package import KernelTypes

/// A layer and where its output goes.
package struct Multiplication {
  let layer: LinearLayer
  let output: Matrix
  let finish: Finish

  package init(_ layer: LinearLayer, to output: Matrix, finish: Finish = .plain) {
    self.layer = layer
    self.output = output
    self.finish = finish
  }
}

extension Backend {
  /// Feeds the same rows to some layers.
  package func multiply(_ input: Matrix, _ multiplications: Multiplication...) {
    var bytes: QuantizedMatrix?
    let products = multiplications.map { multiplication in
      let output = multiplication.output
      if case .accumulate = multiplication.finish {
        precondition(output.rows == input.rows, "a sum has the rows of what is added to it")
      } else {
        output.resize(rows: input.rows)
      }
      precondition(
        multiplication.layer.inputs == input.columns
          && multiplication.layer.outputs == output.columns,
        "a layer's inputs and outputs are the columns it reads and writes")
      if bytes == nil, case .bytes = multiplication.layer.weights { bytes = quantize(input) }
      return Product(multiplication, input: input, bytes: bytes, kernels: kernels, team: team)
    }
    team.forEach(products.reduce(0) { $0 + $1.items }) { item, _ in
      var item = item
      for product in products {
        if item < product.items { return product.compute(item, kernels) }
        item -= product.items
      }
    }
  }
}

/// A product, cut into items that threads take one by one.
private struct Product {
  private enum Factors {
    case packed(FloatProduct)
    case unpacked(FloatProduct)
    case bytes(ByteProduct)
  }

  private let factors: Factors
  private let rows: Int
  private let columns: Int
  private let panels: Int
  /// The panels that an item has.
  private let panelsAtOnce: Int
  /// The rows that an item has: as many as stay in a core's second cache beside a panel.
  private let rowsAtOnce: Int
  let items: Int

  init(
    _ multiplication: Multiplication, input: Matrix, bytes: QuantizedMatrix?, kernels: KernelSet,
    team: WorkerTeam
  ) {
    let layer = multiplication.layer
    let output = multiplication.output
    let paddedColumns = wholePanels(layer.outputs) * widestPanel
    columns = layer.outputs
    var rowSize = layer.inputs * MemoryLayout<Float>.size
    func product(_ panels: UnsafePointer<Float>) -> FloatProduct {
      FloatProduct(
        input: input.base, inputStride: input.stride, panels: panels, depth: layer.inputs,
        bias: layer.bias.base, output: output.base, outputStride: output.stride,
        finish: multiplication.finish)
    }
    switch layer.weights {
    case .packed(let weights):
      factors = .packed(product(weights.base))
      panels = paddedColumns / kernels.panelWidth
    case .unpacked(let weights):
      factors = .unpacked(product(weights.base))
      panels = paddedColumns / widestPanel
    case .bytes(let weights):
      guard let bytes else { preconditionFailure("weights of bytes need rows of bytes") }
      rowSize = weights.depth
      panels = paddedColumns / kernels.bytePanelWidth
      factors = .bytes(
        ByteProduct(
          input: bytes.bytes.base, inputStride: bytes.stride, scale: bytes.scale.base,
          minimum: bytes.minimum.base, panels: weights.panels.base, depth: weights.depth,
          columnScale: weights.scale.base, columnSum: weights.sum.base, bias: layer.bias.base,
          output: output.base, outputStride: output.stride, finish: multiplication.finish))
    }
    rows = input.rows
    let tiles = max(4, secondCache / (rowSize * kernels.tileHeight))
    rowsAtOnce = tiles * kernels.tileHeight
    panelsAtOnce = max(1, panels / (8 * team.count))
    items =
      (rows + rowsAtOnce - 1) / rowsAtOnce * ((panels + panelsAtOnce - 1) / panelsAtOnce)
  }

  func compute(_ item: Int, _ kernels: KernelSet) {
    let groups = (panels + panelsAtOnce - 1) / panelsAtOnce
    let (block, group) = item.quotientAndRemainder(dividingBy: groups)
    let rows = block * rowsAtOnce..<min(rows, (block + 1) * rowsAtOnce)
    let panels = group * panelsAtOnce..<min(panels, (group + 1) * panelsAtOnce)
    switch factors {
    case .packed(let product): kernels.multiply(product, rows, panels)
    case .bytes(let product): kernels.multiplyBytes(product, rows, panels)
    case .unpacked(let product):
      let end = min(columns, panels.upperBound * widestPanel)
      kernels.multiplyUnpacked(product, rows, panels.lowerBound * widestPanel..<end)
    }
  }
}

/// The bytes of input that an item may have: part of the smallest second cache that is usual.
private let secondCache = 384 * 1024
