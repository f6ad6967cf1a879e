/// A register's worth of numbers: 128 bits.
typealias Lanes = SIMD4<Float>

/// The same as whole numbers, bits and comparisons.
typealias BitLanes = SIMD4<UInt32>

#if arch(arm64)
  @inline(__always)
  func multiplyAdd(_ a: Lanes, _ b: Lanes, _ sum: Lanes) -> Lanes {
    sum.addingProduct(a, b)
  }
#else
  /// A plain x86-64 has no fused multiply-add; asking for one would call a function for each number.
  @inline(__always)
  func multiplyAdd(_ a: Lanes, _ b: Lanes, _ sum: Lanes) -> Lanes {
    sum + a * b
  }
#endif

@inline(__always)
func quotient(_ a: Lanes, _ b: Lanes) -> Lanes {
  a / b
}
