internal import KernelTypes
internal import Tensors

/// Brings a checkpoint's weights into the form that the kernels read.
struct LayerLoader {
  let kernels: KernelSet
  let precision: Precision
  /// Whether single-precision weights are read from the file as they stand.
  let streams: Bool

  /// - Parameter backend: its threads share the work.
  func layers(_ weights: [LayerWeights], with backend: Backend) -> [EncoderLayer] {
    let linears = weights.flatMap {
      [$0.query, $0.key, $0.value, $0.attentionOutput, $0.expansion, $0.contraction]
    }
    var loaded = backend.map(linears, linear)[...]
    func next() -> LinearLayer { loaded.removeFirst() }
    return weights.map { layer in
      EncoderLayer(
        query: next(), key: next(), value: next(), attentionOutput: next(),
        attentionNorm: LayerNorm(layer.attentionNorm), expansion: next(), contraction: next(),
        outputNorm: LayerNorm(layer.outputNorm))
    }
  }

  /// A layer of the classification head, which has a row for each text alone: never worth packing.
  func head(_ weights: LinearWeights) -> LinearLayer {
    floats(weights, packed: false)
  }

  private func linear(_ weights: LinearWeights) -> LinearLayer {
    switch (precision, weights.quantization) {
    case (.int8, let quantization?): panels(weights, quantization)
    case (.int8, nil): quantized(weights)
    case (.fp32, let quantization?): dequantized(weights, quantization)
    case (.fp32, nil): floats(weights, packed: !streams)
    }
  }

  private func panels(
    _ weights: LinearWeights, _ quantization: LinearWeights.Quantization
  ) -> LinearLayer {
    guard let start = weights.weight.bytes.baseAddress else {
      preconditionFailure("a checked tensor has bytes")
    }
    return LinearLayer(
      panels: start.assumingMemoryBound(to: Int8.self), owner: weights.weight.owner,
      inputs: weights.inputs, scale: quantization.scales.floats(), sum: quantization.sums.floats(),
      bias: weights.bias.floats())
  }

  private func quantized(_ weights: LinearWeights) -> LinearLayer {
    withFloats(of: weights.weight) { numbers in
      LinearLayer(
        quantizing: numbers, inputs: weights.inputs, bias: weights.bias.floats(), kernels: kernels)
    }
  }

  private func floats(_ weights: LinearWeights, packed: Bool) -> LinearLayer {
    if !packed, let start = weights.weight.alignedFloats?.baseAddress {
      return LinearLayer(
        unpacked: start, owner: weights.weight.owner, inputs: weights.inputs,
        bias: weights.bias.floats())
    }
    return withFloats(of: weights.weight) { numbers in
      LinearLayer(
        packing: numbers, inputs: weights.inputs, bias: weights.bias.floats(), kernels: kernels)
    }
  }

  /// The rows of W again: `[outputs][inputs]`.
  private func dequantized(
    _ weights: LinearWeights, _ quantization: LinearWeights.Quantization
  ) -> LinearLayer {
    let bytes = weights.weight.floats()
    let scales = quantization.scales.floats()
    let depth = (weights.inputs + 3) / 4 * 4
    let rows = [Float](unsafeUninitializedCapacity: weights.inputs * weights.outputs) {
      rows, initialized in
      for output in 0..<weights.outputs {
        let panel = output / 32 * 32 * depth + output % 32 * 4
        for input in 0..<weights.inputs {
          rows.initializeElement(
            at: output * weights.inputs + input,
            to: bytes[panel + input / 4 * 128 + input % 4] * scales[output])
        }
      }
      initialized = weights.inputs * weights.outputs
    }
    return rows.withUnsafeBufferPointer { rows in
      guard let rows = rows.baseAddress else { preconditionFailure("a checked tensor has numbers") }
      return LinearLayer(
        packing: rows, inputs: weights.inputs, bias: weights.bias.floats(), kernels: kernels)
    }
  }

  /// Calls with a tensor's numbers in single precision, then gives back the memory of the file's.
  private func withFloats<Result>(
    of tensor: Tensor, _ body: (UnsafePointer<Float>) -> Result
  ) -> Result {
    defer { tensor.release() }
    if let start = tensor.alignedFloats?.baseAddress { return body(start) }
    return tensor.floats().withUnsafeBufferPointer { numbers in
      guard let start = numbers.baseAddress else {
        preconditionFailure("a checked tensor has numbers")
      }
      return body(start)
    }
  }
}
