extension Quantity {
  private static let greatestLength = 128
  /// 2^63 − 1 whole units, in billionths.
  private static let greatestBinary = Int128(Int64.max) * 1_000_000_000

  /// Reads `sign? digits* (. digits*)? suffix` with at least one digit, and advises nothing.
  init(exactly text: String) throws(ValueSyntaxError) {
    try ValueSyntaxError.checkLength(of: text, atMost: Self.greatestLength, kind: "a quantity")
    var rest = text.unicodeScalars[...]
    let isNegative = rest.take("-")
    if !isNegative { _ = rest.take("+") }
    let whole = rest.take(while: \.isDigit)
    let fraction = rest.take(".") ? rest.take(while: \.isDigit) : ""
    if whole.isEmpty && fraction.isEmpty {
      throw ValueSyntaxError("\(quoted(text)) does not begin with a number")
    }
    let suffix = try QuantitySuffix(parsing: Substring(rest), of: text)

    var magnitude: Int128?
    var digits = DecimalDigits(whole: whole, fraction: fraction)
    switch suffix.notation {
    case .decimal, .exponent:
      magnitude = digits.scaled(byPowerOfTen: 9 + suffix.power)
    case .binary:
      for _ in 0..<suffix.power { digits.multiply(by: 1024) }
      let uncapped = digits.scaled(byPowerOfTen: 9) ?? Self.greatestBinary
      magnitude = min(uncapped, Self.greatestBinary)
    }
    guard let magnitude else {
      throw ValueSyntaxError("\(quoted(text)) is too large an amount")
    }
    self.init(
      text: text, billionths: isNegative ? -magnitude : magnitude, notation: suffix.notation)
  }

  private init(text: String, billionths: Int128, notation: QuantitySuffix.Notation) {
    self.text = text
    self.billionths = billionths
    self.notation = notation
  }
}
