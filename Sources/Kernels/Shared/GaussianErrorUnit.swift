/// x·(1 + erf(x/√2))/2
@inline(__always)
func gaussianErrorUnit(_ x: Lanes) -> Lanes {
  let half = x * Lanes(repeating: 0.5)
  return multiplyAdd(half, errorFunction(x * Lanes(repeating: 0.707_106_77)), half)
}

/// erf, within 4e-7: a fraction of two polynomials in x² of degree 5, fitted to the least absolute
/// error from -4 to 4, beyond which single precision has nothing but ±1.
@inline(__always)
private func errorFunction(_ x: Lanes) -> Lanes {
  let x = minimum(maximum(x, Lanes(repeating: -4)), Lanes(repeating: 4))
  let square = x * x
  var above = Lanes(repeating: 1.974_829_8e-6)
  above = multiplyAdd(above, square, Lanes(repeating: 2.880_425_3e-4))
  above = multiplyAdd(above, square, Lanes(repeating: 0.004_003_676))
  above = multiplyAdd(above, square, Lanes(repeating: 0.053_467_568))
  above = multiplyAdd(above, square, Lanes(repeating: 0.196_249_63))
  above = multiplyAdd(above, square, Lanes(repeating: 1.128_379))
  var below = Lanes(repeating: 3.748_091_7e-5)
  below = multiplyAdd(below, square, Lanes(repeating: 0.001_216_368_2))
  below = multiplyAdd(below, square, Lanes(repeating: 0.015_444_481))
  below = multiplyAdd(below, square, Lanes(repeating: 0.116_476_7))
  below = multiplyAdd(below, square, Lanes(repeating: 0.507_252_87))
  below = multiplyAdd(below, square, Lanes(repeating: 1))
  // At the ends exactly ±1, for a large number is multiplied with what is left of it.
  return quotient(x * above, below).replacing(
    with: x * Lanes(repeating: 0.25), where: magnitude(x) .>= Lanes(repeating: 4))
}
