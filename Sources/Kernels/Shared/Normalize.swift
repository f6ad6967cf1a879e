internal import KernelTypes

/// `KernelSet.normalize`
func normalize(_ normalization: LayerNormalization, rows: Range<Int>) {
  let count = normalization.columns
  for row in rows {
    let numbers = normalization.rows + row * normalization.stride
    let mean = sum(of: numbers, count: count) { $0 } / Float(count)
    let means = Lanes(repeating: mean)
    let variance = sum(of: numbers, count: count) { ($0 - means) * ($0 - means) } / Float(count)
    let factor = 1 / (variance + normalization.epsilon).squareRoot()
    for column in 0..<count {
      numbers[column] =
        (numbers[column] - mean) * factor * normalization.weight[column]
        + normalization.bias[column]
    }
  }
}

/// The sum of a function of each number.
@inline(__always)
private func sum(
  of numbers: UnsafeMutablePointer<Float>, count: Int, _ function: (Lanes) -> Lanes
) -> Float {
  var sums = Lanes.zero
  var index = 0
  while index + Lanes.scalarCount <= count {
    sums += function((numbers + index).load())
    index += Lanes.scalarCount
  }
  var whole = total(sums)
  while index < count {
    whole += function(Lanes(repeating: numbers[index]))[0]
    index += 1
  }
  return whole
}
