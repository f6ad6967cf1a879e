/// What follows a quantity's number, and so what the number is multiplied by.
struct QuantitySuffix {
  /// The three families of suffixes.
  enum Notation: Sendable {
    /// `n`, `u`, `m`, none, `k`, `M`, `G`, `T`, `P`, `E`.
    case decimal
    /// `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`.
    case binary
    /// `e3`, `E-6`.
    case exponent
  }

  let notation: Notation
  /// The power of 10, or in binary notation of 1024.
  let power: Int

  /// Decimal suffixes from 10^-9 in steps of 10^3.
  static let decimals = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"]
  /// Binary suffixes from 1024^0. The first is never read as a binary one.
  static let binaries = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
  /// Far more than any amount needs: beyond it every amount is refused or rounded to one billionth.
  static let greatestExponent = 99

  init(parsing text: Substring, of quantity: String) throws(ValueSyntaxError) {
    if let step = Self.decimals.firstIndex(where: { $0 == text }) {
      (notation, power) = (.decimal, 3 * step - 9)
    } else if let step = Self.binaries.firstIndex(where: { $0 == text }) {
      (notation, power) = (.binary, step)
    } else if let exponent = try Self.exponent(text) {
      (notation, power) = (.exponent, exponent)
    } else {
      throw ValueSyntaxError("\(quoted(quantity)) has no known suffix")
    }
  }

  /// The number of a suffix such as `e+03`, or nil where the text is no such suffix.
  private static func exponent(_ text: Substring) throws(ValueSyntaxError) -> Int? {
    var rest = text.unicodeScalars
    guard rest.take("e") || rest.take("E") else { return nil }
    let isNegative = rest.take("-")
    if !isNegative { _ = rest.take("+") }
    let digits = rest.take(while: \.isDigit)
    guard rest.isEmpty else { return nil }
    if digits.isEmpty {
      throw ValueSyntaxError("the exponent after \(quoted(String(text))) is missing, as in `1e3`")
    }
    let significant = digits.drop { $0 == "0" }
    guard significant.utf8.count <= 2, let value = Int(digits), value <= greatestExponent else {
      throw ValueSyntaxError(
        "an exponent lies between -\(greatestExponent) and \(greatestExponent)")
    }
    return isNegative ? -value : value
  }
}
