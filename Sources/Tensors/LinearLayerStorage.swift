package import KernelTypes

extension LinearLayer {
  /// Weights that stand in memory as a checkpoint has them and are read from there.
  ///
  /// - Parameters:
  ///   - weights: `[outputs][inputs]`
  ///   - owner: keeps them alive.
  ///   - bias: `[outputs]`
  package init(unpacked weights: UnsafePointer<Float>, owner: AnyObject, inputs: Int, bias: [Float])
  {
    self.init(
      inputs: inputs, outputs: bias.count,
      weights: .unpacked(MappedNumbers(base: weights, owner: owner)), bias: padded(bias))
  }

  /// Weights that are packed for the kernels.
  ///
  /// - Parameter weights: `[outputs][inputs]`, needed only for the call.
  package init(
    packing weights: UnsafePointer<Float>, inputs: Int, bias: [Float], kernels: KernelSet
  ) {
    let panels = wholePanels(bias.count) * widestPanel / kernels.panelWidth
    // Some 170 MB for a model of the usual size: what packing writes whole is not filled before.
    let packed = AlignedBuffer<Float>(uninitialized: panels * kernels.panelWidth * inputs)
    kernels.pack(weights, bias.count, inputs, 0..<panels, packed.base)
    self.init(inputs: inputs, outputs: bias.count, weights: .packed(packed), bias: padded(bias))
  }

  /// Weights of a byte each that stand in memory as panels and are read from there.
  ///
  /// - Parameters:
  ///   - panels: `[outputs / 32][inputs / 4][32][4]`, both rounded up and filled with 0.
  ///   - owner: keeps them alive.
  ///   - scale: what a weight of 1 means, for each output.
  ///   - sum: each output's scale times the sum of its weights.
  package init(
    panels: UnsafePointer<Int8>, owner: AnyObject, inputs: Int, scale: [Float], sum: [Float],
    bias: [Float]
  ) {
    precondition(scale.count == bias.count && sum.count == bias.count, "a number an output each")
    let bytes = BytePanels(
      panels: MappedNumbers(base: panels, owner: owner), depth: (inputs + 3) / 4 * 4,
      scale: padded(scale), sum: padded(sum))
    self.init(inputs: inputs, outputs: bias.count, weights: .bytes(bytes), bias: padded(bias))
  }

  /// Weights that are rounded to bytes, each output with the scale that its largest weight needs; one
  /// that is not finite where a weight is not.
  ///
  /// - Parameter weights: `[outputs][inputs]`, needed only for the call.
  package init(
    quantizing weights: UnsafePointer<Float>, inputs: Int, bias: [Float], kernels: KernelSet
  ) {
    let depth = (inputs + 3) / 4 * 4
    let panels = wholePanels(bias.count)
    let packed = AlignedBuffer<Int8>(count: panels * widestPanel * depth)
    let scale = AlignedBuffer<Float>(count: panels * widestPanel)
    let sum = AlignedBuffer<Float>(count: panels * widestPanel)
    let packing = BytePacking(
      weights: weights, columns: bias.count, depth: inputs, packed: packed.base, scale: scale.base,
      sum: sum.base)
    kernels.packBytes(packing, 0..<panels)
    let bytes = BytePanels(
      panels: MappedNumbers(base: packed.base, owner: packed), depth: depth, scale: scale, sum: sum)
    self.init(inputs: inputs, outputs: bias.count, weights: .bytes(bytes), bias: padded(bias))
  }
}

/// Filled up with 0 to whole panels.
private func padded(_ numbers: [Float]) -> AlignedBuffer<Float> {
  let buffer = AlignedBuffer<Float>(count: wholePanels(numbers.count) * widestPanel)
  for (index, number) in numbers.enumerated() { buffer.base[index] = number }
  return buffer
}
