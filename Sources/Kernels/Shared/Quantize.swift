internal import KernelTypes

/// `KernelSet.quantize`
func quantize(_ quantization: RowQuantization, rows: Range<Int>) {
  for row in rows {
    let input = quantization.input + row * quantization.inputStride
    let (least, most, fault) = range(of: input, count: quantization.columns)
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
  }
}

/// The least and the largest number, and 0: or NaN, where a number is not finite. Bytes cannot say
/// so, and comparisons pass over it.
@inline(__always)
private func range(of input: UnsafePointer<Float>, count: Int) -> (Float, Float, Float) {
  var least = input[0]
  var most = input[0]
  var fault: Float = 0
  var index = 0
  if count >= Lanes.scalarCount {
    var lows = input.load()
    var highs = lows
    var faults = Lanes.zero
    while index + Lanes.scalarCount <= count {
      let lanes = (input + index).load()
      lows = minimum(lanes, lows)
      highs = maximum(lanes, highs)
      faults = multiplyAdd(lanes, .zero, faults)
      index += Lanes.scalarCount
    }
    least = folded(lows, minimum)
    most = folded(highs, maximum)
    fault = total(faults)
  }
  while index < count {
    least = min(least, input[index])
    most = max(most, input[index])
    fault += input[index] * 0
    index += 1
  }
  return (least, most, fault)
}
