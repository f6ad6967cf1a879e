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
    let packed = AlignedBuffer<Float>(count: panels * kernels.panelWidth * inputs)
    let filled = (bias.count + kernels.panelWidth - 1) / kernels.panelWidth
    kernels.pack(weights, bias.count, inputs, 0..<filled, packed.base)
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
  package init(quantizing weights: UnsafePointer<Float>, inputs: Int, bias: [Float]) {
    let depth = (inputs + 3) / 4 * 4
    let panels = AlignedBuffer<Int8>(count: wholePanels(bias.count) * widestPanel * depth)
    var scale = [Float](repeating: 0, count: bias.count)
    var sum = scale
    for output in 0..<bias.count {
      let row = UnsafeBufferPointer(start: weights + output * inputs, count: inputs)
      // Magnitudes are in the order of their bits, those that are not finite after all others.
      let largest = Float(bitPattern: row.reduce(0) { max($0, $1.magnitude.bitPattern) })
      scale[output] = largest / 127
      let inverse = 127 / largest
      guard largest.isFinite, inverse.isFinite else { continue }
      let place =
        panels.base + output / widestPanel * widestPanel * depth + output % widestPanel * 4
      var total = 0
      for input in 0..<inputs {
        // Adding 1.5·2²³ rounds to a whole number and leaves it in the lowest bits.
        let byte = Int8(truncatingIfNeeded: (row[input] * inverse + 12_582_912).bitPattern)
        place[input / 4 * widestPanel * 4 + input % 4] = byte
        total += Int(byte)
      }
      sum[output] = scale[output] * Float(total)
    }
    self.init(
      panels: panels.base, owner: panels, inputs: inputs, scale: scale, sum: sum, bias: bias)
  }
}

/// Filled up with 0 to whole panels.
private func padded(_ numbers: [Float]) -> AlignedBuffer<Float> {
  let buffer = AlignedBuffer<Float>(count: wholePanels(numbers.count) * widestPanel)
  for (index, number) in numbers.enumerated() { buffer.base[index] = number }
  return buffer
}
