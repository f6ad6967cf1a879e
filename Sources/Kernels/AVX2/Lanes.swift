/// A register's worth of numbers: 256 bits.
typealias Lanes = SIMD8<Float>

/// The same as whole numbers, bits and comparisons.
typealias BitLanes = SIMD8<UInt32>

@inline(__always)
func multiplyAdd(_ a: Lanes, _ b: Lanes, _ sum: Lanes) -> Lanes {
  sum.addingProduct(a, b)
}

@inline(__always)
func quotient(_ a: Lanes, _ b: Lanes) -> Lanes {
  a / b
}
