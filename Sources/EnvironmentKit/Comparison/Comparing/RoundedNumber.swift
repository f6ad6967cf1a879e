/// A positive number, rounded to some significant digits.
struct RoundedNumber {
  /// Shortest decimal notation; with an exponent beyond 15 digits.
  let text: String
  let value: Double

  init(_ number: Double, digits: Int) {
    var exponent = 0
    var scaled = number
    let greatest = Self.powerOfTen(digits)
    // A double has at most 324 decimal places.
    while scaled >= greatest, exponent < 400 {
      exponent += 1
      scaled = number / Self.powerOfTen(exponent)
    }
    while scaled < greatest / 10, exponent > -400 {
      exponent -= 1
      scaled = number * Self.powerOfTen(-exponent)
    }
    var whole = scaled.isFinite ? Int(scaled.rounded()) : 0
    while whole != 0, whole.isMultiple(of: 10) {
      whole /= 10
      exponent += 1
    }
    text = Self.text(whole, exponent)
    value = Double(text) ?? number
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? .infinity
  }

  private static func text(_ whole: Int, _ exponent: Int) -> String {
    let digits = String(whole)
    let point = digits.utf8.count + exponent
    guard whole != 0, (-4...15).contains(point) else { return "\(whole)e\(exponent)" }
    if exponent >= 0 { return digits + String(repeating: "0", count: exponent) }
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
