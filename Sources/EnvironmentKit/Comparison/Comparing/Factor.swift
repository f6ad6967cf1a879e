/// How many times one number the other is.
/// - Returns: nil where one is 0, the signs differ, or the factor is no number.
func factor(from: Double, to: Double) -> Double? {
  guard from != 0, to != 0, (from < 0) == (to < 0) else { return nil }
  let factor = to / from
  guard factor.isFinite, factor != 0 else { return nil }
  // 0.3 / 0.1 is 3, up to what doubles can hold.
  let rounded = RoundedNumber(factor, digits: 12).value
  return abs(rounded - factor) <= factor * 1e-14 ? rounded : factor
}

/// `×2`, `×1.5`, `×0.25`; `≈×3.33` where more than four digits would be needed.
func factorText(_ factor: Double) -> String {
  let short = RoundedNumber(factor, digits: 4)
  if short.value == factor { return "×\(short.text)" }
  return "≈×\(RoundedNumber(factor, digits: 3).text)"
}
