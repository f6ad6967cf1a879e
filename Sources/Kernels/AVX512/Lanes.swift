/// A register's worth of numbers: 512 bits.
typealias Lanes = SIMD16<Float>

/// The same as whole numbers, bits and comparisons.
typealias BitLanes = SIMD16<UInt32>

@inline(__always)
func multiplyAdd(_ a: Lanes, _ b: Lanes, _ sum: Lanes) -> Lanes {
  sum.addingProduct(a, b)
}
