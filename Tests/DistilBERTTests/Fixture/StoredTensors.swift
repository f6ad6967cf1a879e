extension SafetensorsFile {
  /// Adds a tensor in a format; in 8 bits with the tensors that go with it.
  mutating func append(_ tensor: FixtureTensor, as format: CheckpointFixture.Format) {
    switch format {
    case .f32: append(tensor.name, "F32", tensor.shape, tensor.values.map(\.bitPattern))
    case .f16: append(tensor.name, "F16", tensor.shape, tensor.values.map(halfBits))
    case .bf16:
      append(
        tensor.name, "BF16", tensor.shape,
        tensor.values.map { UInt16(truncatingIfNeeded: $0.bitPattern >> 16) })
    case .i8 where tensor.isQuantizable: appendQuantized(tensor)
    case .i8: append(tensor.name, "F32", tensor.shape, tensor.values.map(\.bitPattern))
    }
  }

  private mutating func append(
    _ name: String, _ type: String, _ shape: [Int], _ values: [some FixedWidthInteger]
  ) {
    let bytes = values.map(\.littleEndian).withUnsafeBytes { Array($0) }
    tensors.append(Stored(name: name, type: type, shape: shape, bytes: bytes))
  }

  private mutating func appendQuantized(_ tensor: FixtureTensor) {
    let (outputs, inputs) = (tensor.shape[0], tensor.shape[1])
    let matrix = QuantizedMatrix(tensor.values, rows: outputs, columns: inputs)
    let isEmbedding = tensor.name.hasSuffix("word_embeddings.weight")
    if isEmbedding {
      append(tensor.name, "I8", tensor.shape, matrix.integers)
    } else {
      let shape = [(outputs + 31) / 32, (inputs + 3) / 4, 32, 4]
      append(tensor.name, "I8", shape, matrix.panels)
      append(tensor.name + "_sum", "F32", [outputs], matrix.sums.map(\.bitPattern))
    }
    append(tensor.name + "_scale", "F32", [outputs], matrix.scales.map(\.bitPattern))
  }
}

/// A number as half precision, which must hold it exactly.
func halfBits(_ value: Float) -> UInt16 {
  let bits = value.bitPattern
  let exponent = Int(bits >> 23 & 0xFF) - 127 + 15
  precondition(value != 0 && (1...30).contains(exponent) && bits & 0x1FFF == 0, "\(value)")
  return UInt16(bits >> 16 & 0x8000) | UInt16(exponent << 10) | UInt16(bits >> 13 & 0x3FF)
}
