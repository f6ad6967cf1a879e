#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// x·(1 + erf(x/√2))/2 in double precision.
func gaussianErrorUnit(_ x: Double) -> Double {
  0.5 * x * erfc(-x * 0.5.squareRoot())
}

/// How far single precision may be from it.
func gaussianErrorUnitTolerance(_ x: Double) -> Double {
  // erf within 4e-7 up to where it is 1, and a rounding of the result.
  2.5e-7 * min(abs(x), 6) + 2 * 0x1p-24 * max(x, 0) + 1e-45
}
