/// The sum of a register's numbers, halves first.
@inline(__always)
func total(_ lanes: Lanes) -> Float {
  lanes.sum()
}
