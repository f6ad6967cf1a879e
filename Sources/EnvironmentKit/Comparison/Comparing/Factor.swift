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

/// `, ×2`, `, ×1.5`, `, ×0.25`; `, ≈×3.33` where more than four digits would be needed; nothing where
/// that would say that it is the same.
func factorText(_ factor: Double?) -> String {
  guard let factor else { return "" }
  let exact = RoundedNumber(factor, digits: 4)
  if exact.value == factor { return ", ×\(exact.text)" }
  let near = RoundedNumber(factor, digits: 3)
  return near.value == 1 ? "" : ", ≈×\(near.text)"
}
