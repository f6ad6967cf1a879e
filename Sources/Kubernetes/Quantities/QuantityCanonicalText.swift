extension Quantity {
  /// The text that Kubernetes computes for this amount: a whole number with the largest suffix of
  /// the family it was written in, so `1500m` for `1.5` and `1Gi` for `1024Mi`.
  ///
  /// A binary amount below 1024 or with a fraction has a decimal suffix, and a decimal amount beyond
  /// `E` an exponent. It reads back as an equal quantity. Compare quantities, not these texts: `1e3`
  /// and `1k` are equal and have each its own.
  package var canonical: String {
    if billionths == 0 { return "0" }
    if notation == .binary, let text = binaryText { return text }
    var mantissa = billionths
    var step = 0
    while mantissa.isMultiple(of: 1000) {
      mantissa /= 1000
      step += 1
    }
    if notation != .exponent, step < QuantitySuffix.decimals.count {
      return "\(mantissa)\(QuantitySuffix.decimals[step])"
    }
    let exponent = 3 * step - 9
    return exponent == 0 ? "\(mantissa)" : "\(mantissa)e\(exponent)"
  }

  private var binaryText: String? {
    let (units, rest) = billionths.quotientAndRemainder(dividingBy: 1_000_000_000)
    guard rest == 0, units.magnitude >= 1024 else { return nil }
    var mantissa = units
    var step = 0
    while mantissa.isMultiple(of: 1024), step + 1 < QuantitySuffix.binaries.count {
      mantissa /= 1024
      step += 1
    }
    return "\(mantissa)\(QuantitySuffix.binaries[step])"
  }
}
