/// e to the power of each number, none above 0: within 1e-7 of it, and below -87 as at -87, which is
/// 1.6e-38.
///
/// The power of two is taken out; what is left, at most half of ln 2, goes through a polynomial fitted
/// to the least relative error.
@inline(__always)
func exponential(_ x: Lanes) -> Lanes {
  let x = maximum(x, Lanes(repeating: -87))
  let shifted = multiplyAdd(x, Lanes(repeating: 1.442_695_04), Lanes(repeating: rounder))
  let power = shifted - Lanes(repeating: rounder)
  // ln 2 in two parts: the first has few enough bits for an exact product.
  var rest = multiplyAdd(power, Lanes(repeating: -0.693_359_375), x)
  rest = multiplyAdd(power, Lanes(repeating: 2.121_944_4e-4), rest)
  var sum = Lanes(repeating: 0.001_383_714_2)
  sum = multiplyAdd(sum, rest, Lanes(repeating: 0.008_374_899))
  sum = multiplyAdd(sum, rest, Lanes(repeating: 0.041_668_232))
  sum = multiplyAdd(sum, rest, Lanes(repeating: 0.166_664_2))
  sum = multiplyAdd(sum, rest, Lanes(repeating: 0.499_999_9))
  sum = multiplyAdd(sum, rest, Lanes(repeating: 1))
  sum = multiplyAdd(sum, rest, Lanes(repeating: 1))
  // The power's bits, moved to where 1 has its exponent. A product, so that NaN stays NaN.
  let exponent = unsafeBitCast(shifted, to: BitLanes.self) &<< 23
  let one = unsafeBitCast(Lanes(repeating: 1), to: BitLanes.self)
  return sum * unsafeBitCast(one &+ exponent, to: Lanes.self)
}
