#if arch(x86_64)
  internal import _Builtin_intrinsics.intel
#endif

/// Whole-number sums, one for each of 4 columns.
typealias SumLanes = SIMD4<Int32>

/// The largest an activation may be: two products of 7 bits with 8 fit 16, two of 8 bits would not.
let activationMaximum: Float = 127

/// Adds to each column's sum the products of four activations, alike for all columns, with the
/// column's four weights.
///
/// Two neighbours share 16 bits: shifts and a mask part the even from the odd ones, and the products of
/// both are added up in 16 bits, which hold two of them as long as no activation has more than 7. Then
/// the two sums of a column, which share its 32 bits, are parted in the same way.
///
/// - Parameters:
///   - activations: four bytes, none above `activationMaximum`.
///   - weights: four signed bytes a column.
@inline(__always)
func addByteProducts(
  _ sums: SumLanes, activations: Int32, weights: SumLanes
) -> SumLanes {
  let factors = unsafeBitCast(SIMD4<Int32>(repeating: activations), to: SIMD8<Int16>.self)
  let weights = unsafeBitCast(weights, to: SIMD8<Int16>.self)
  let even = (factors & 0xFF) &* ((weights &<< 8) &>> 8)
  let odd = (factors &>> 8) &* (weights &>> 8)
  let pairs = unsafeBitCast(even &+ odd, to: SumLanes.self)
  return sums &+ ((pairs &<< 16) &>> 16) &+ (pairs &>> 16)
}

/// Sums as floating-point numbers.
@inline(__always)
func numbers(_ sums: SumLanes) -> Lanes {
  #if arch(x86_64)
    // The standard library would convert them one by one.
    _mm_cvtepi32_ps(unsafeBitCast(sums, to: __m128i.self))
  #else
    Lanes(sums)
  #endif
}
