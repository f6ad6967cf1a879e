/// A non-negative decimal number of any length, kept digit by digit so that nothing is lost before
/// the one rounding at the end.
struct DecimalDigits {
  /// Digits 0–9, the most significant first, without leading zeros: empty for 0.
  private var digits: [UInt8]
  /// How many of them stand after the point.
  private let fractionLength: Int

  /// - Parameters:
  ///   - whole: ASCII digits before the point.
  ///   - fraction: ASCII digits after the point.
  init(whole: Substring, fraction: Substring) {
    let all = (whole + fraction).utf8.map { $0 - UInt8(ascii: "0") }
    digits = Array(all.drop { $0 == 0 })
    fractionLength = fraction.utf8.count
  }

  /// Multiplies by a factor of at most 2^20.
  mutating func multiply(by factor: Int) {
    var carry = 0
    for index in digits.indices.reversed() {
      let product = Int(digits[index]) * factor + carry
      digits[index] = UInt8(product % 10)
      carry = product / 10
    }
    while carry > 0 {
      digits.insert(UInt8(carry % 10), at: 0)
      carry /= 10
    }
  }

  /// The number times 10^`power`, rounded away from zero to a whole one. Nil if it does not fit.
  func scaled(byPowerOfTen power: Int) -> Int128? {
    if digits.isEmpty { return 0 }
    let length = digits.count - fractionLength + power
    if length <= 0 { return 1 }
    // Int128.max has 39 digits.
    if length > 39 { return nil }
    var result: Int128 = 0
    for index in 0..<length {
      let digit = index < digits.count ? digits[index] : 0
      guard let next = result.timesTen(plus: digit) else { return nil }
      result = next
    }
    let isExact = digits.dropFirst(length).allSatisfy { $0 == 0 }
    if isExact { return result }
    let (rounded, overflow) = result.addingReportingOverflow(1)
    return overflow ? nil : rounded
  }
}

extension Int128 {
  fileprivate func timesTen(plus digit: UInt8) -> Int128? {
    let (product, overflow) = multipliedReportingOverflow(by: 10)
    let (sum, overflowToo) = product.addingReportingOverflow(Int128(digit))
    return overflow || overflowToo ? nil : sum
  }
}
