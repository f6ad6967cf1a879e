internal import _Builtin_intrinsics.intel

/// Whole-number sums, one for each of 8 columns.
typealias SumLanes = SIMD8<Int32>

/// The largest an activation may be: two products of 7 bits with 8 fit 16, two of 8 bits would not.
let activationMaximum: Float = 127

/// Adds to each column's sum the products of four activations, alike for all columns, with the
/// column's four weights: first to sums of two in 16 bits each, which would saturate, were activations
/// above 7 bits not excluded; then those two by two to 32 bits.
///
/// - Parameters:
///   - activations: four bytes, none above `activationMaximum`.
///   - weights: four signed bytes a column.
@inline(__always)
func addByteProducts(
  _ sums: SumLanes, activations: Int32, weights: SumLanes
) -> SumLanes {
  let pairs = _mm256_maddubs_epi16(
    unsafeBitCast(SumLanes(repeating: activations), to: __m256i.self),
    unsafeBitCast(weights, to: __m256i.self))
  let fours = _mm256_madd_epi16(pairs, unsafeBitCast(SIMD16<Int16>(repeating: 1), to: __m256i.self))
  return sums &+ unsafeBitCast(fours, to: SumLanes.self)
}

/// Sums as floating-point numbers. The standard library would convert them one by one.
@inline(__always)
func numbers(_ sums: SumLanes) -> Lanes {
  _mm256_cvtepi32_ps(unsafeBitCast(sums, to: __m256i.self))
}
