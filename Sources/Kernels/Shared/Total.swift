/// The sum of a register's numbers, halves first.
@inline(__always)
func total(_ lanes: Lanes) -> Float {
  folded(lanes, +)
}

/// What a function makes of all of a register's numbers: of the halves, of their halves, and so on.
///
/// The standard library's `sum`, `min` and `max` are generic: specialised here, they would bear the
/// same name as in code for older processors, and the linker keeps any one of those.
@inline(__always)
func folded(_ lanes: Lanes, _ function: (Lanes, Lanes) -> Lanes) -> Float {
  var lanes = lanes
  var count = Lanes.scalarCount / 2
  while count > 0 {
    var half = lanes
    for index in 0..<count { half[index] = lanes[count + index] }
    lanes = function(lanes, half)
    count /= 2
  }
  return lanes[0]
}
