internal import _Builtin_intrinsics.intel

/// Whole-number sums, one for each of 16 columns.
typealias SumLanes = SIMD16<Int32>

/// The largest an activation may be.
let activationMaximum: Float = 255

/// Adds to each column's sum the products of four activations, alike for all columns, with the
/// column's four weights.
///
/// - Parameters:
///   - activations: four unsigned bytes.
///   - weights: four signed bytes a column.
@inline(__always)
func addByteProducts(
  _ sums: SumLanes, activations: Int32, weights: SumLanes
) -> SumLanes {
  unsafeBitCast(
    _mm512_dpbusd_epi32(
      unsafeBitCast(sums, to: __m512i.self),
      unsafeBitCast(SumLanes(repeating: activations), to: __m512i.self),
      unsafeBitCast(weights, to: __m512i.self)),
    to: SumLanes.self)
}

/// Sums as floating-point numbers. The standard library would convert them one by one.
@inline(__always)
func numbers(_ sums: SumLanes) -> Lanes {
  _mm512_cvtepi32_ps(unsafeBitCast(sums, to: __m512i.self))
}
