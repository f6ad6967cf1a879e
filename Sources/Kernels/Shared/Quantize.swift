internal import KernelTypes

/// `KernelSet.quantize`
func quantize(_ quantization: RowQuantization, rows: Range<Int>) {
  for row in rows {
    let input = quantization.input + row * quantization.inputStride
    let (least, most, fault) = extremes(of: input, count: quantization.columns)
    let width = most - least
    quantization.minimum[row] = least + fault
    quantization.scale[row] = width / activationMaximum
    // A row of equal numbers is its minimum.
    let inverse = width > 0 ? activationMaximum / width : 0
    let output = quantization.output + row * quantization.outputStride
    for column in 0..<quantization.columns {
      let rounded = (input[column] - least) * inverse + rounder
      output[column] = UInt8(truncatingIfNeeded: rounded.bitPattern)
    }
    for column in quantization.columns..<(quantization.columns + 3) / 4 * 4 { output[column] = 0 }
  }
}
