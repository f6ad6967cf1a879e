/// The least and the largest number, and as fault 0: or NaN, where a number is not finite. Bytes cannot say
/// so, and comparisons pass over it.
@inline(__always)
func extremes(
  of input: UnsafePointer<Float>, count: Int
) -> (least: Float, most: Float, fault: Float) {
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
