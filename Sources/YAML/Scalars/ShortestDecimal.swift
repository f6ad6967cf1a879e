/// A decimal number without needless digits.
struct ShortestDecimal: Equatable {
  private let isNegative: Bool
  /// Without leading or trailing zeros; empty for zero.
  private let digits: [UInt8]
  /// The power of ten of the decimal point that stands before the first digit: 1 for `5`, 0 for
  /// `0.5`, -1 for `0.05`.
  private let point: Int

  /// The fewest digits that mean a finite double.
  init(_ number: Double) {
    self.init(description: number.description)
  }

  /// - Parameter description: digits with at most one dot and an exponent, as Swift and YAML write
  ///   them.
  init(description: String) {
    var scanner = ByteScanner(description.utf8)
    isNegative = scanner.take(anyOf: "-+") == UInt8(ascii: "-")
    let whole = scanner.run(while: \.isDecimalDigit)
    let fraction = scanner.skip(anyOf: ".") ? scanner.run(while: \.isDecimalDigit) : []
    let exponent = scanner.skip(anyOf: "eE") ? scanner.run { _ in true } : []
    let isZero: (UInt8) -> Bool = { $0 == UInt8(ascii: "0") }
    let leadingZeros = (whole + fraction).prefix(while: isZero).count
    let trailingZeros = (whole + fraction).reversed().prefix(while: isZero).count
    digits = Array((whole + fraction).dropLast(trailingZeros).dropFirst(leadingZeros))
    let power = Int(String(decoding: exponent, as: UTF8.self)) ?? 0
    point = digits.isEmpty ? 0 : whole.count - leadingZeros + power
  }

  /// The number without an exponent, and without a decimal point if it is whole.
  var positional: String {
    guard !digits.isEmpty else { return "0" }
    let zeros = String(repeating: "0", count: max(-point, point - digits.count, 0))
    let magnitude =
      if point <= 0 {
        "0." + zeros + text(digits[...])
      } else if point >= digits.count {
        text(digits[...]) + zeros
      } else {
        text(digits[..<point]) + "." + text(digits[point...])
      }
    return isNegative ? "-" + magnitude : magnitude
  }

  /// The number with one digit before the point, one or more behind it, and a signed exponent:
  /// YAML 1.1 knows no other.
  var scientific: String {
    guard !digits.isEmpty else { return "0.0e+0" }
    let fraction = digits.count > 1 ? text(digits[1...]) : "0"
    let exponent = point > 0 ? "+\(point - 1)" : "\(point - 1)"
    return "\(isNegative ? "-" : "")\(text(digits[..<1])).\(fraction)e\(exponent)"
  }

  /// The number as Go prints it (`%v` of a float): what Helm's templates make of it.
  var go: String {
    guard !digits.isEmpty, point < -3 || point > 6 else { return positional }
    let fraction = digits.count > 1 ? "." + text(digits[1...]) : ""
    let exponent = String((point - 1).magnitude)
    return (isNegative ? "-" : "") + text(digits[..<1]) + fraction + (point > 0 ? "e+" : "e-")
      + (exponent.utf8.count < 2 ? "0" : "") + exponent
  }

  private func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}

extension Double {
  /// The number as YAML readers agree on it: as JSON has it where JSON has no exponent.
  var yamlText: String {
    if isNaN { return ".nan" }
    if isInfinite { return self < 0 ? "-.inf" : ".inf" }
    let decimal = ShortestDecimal(self)
    return self == 0 || (1e-6..<1e21).contains(magnitude) ? decimal.positional : decimal.scientific
  }

  /// The number as Go prints it, which is how Helm's templates show it.
  var goText: String {
    isFinite ? ShortestDecimal(self).go : yamlText
  }

  /// The integer that JSON's spelling of this number reads as; nil if that has a fraction or does
  /// not fit 64 bits.
  ///
  /// Above 2^53 the spelling is the shortest one padded with zeros, so that the integer can differ
  /// from the double by a few units: Go writes and reads it so.
  var wholeJSONNumber: Int? {
    guard self == rounded(.towardZero), magnitude < 0x1p64 else { return nil }
    return magnitude <= 0x1p53 ? Int(self) : Int(ShortestDecimal(self).positional)
  }
}

/// The text that a number becomes when it stands as a key: sigs.k8s.io/yaml prints it as Go prints a
/// 32-bit float, so that `1.50:` is `"1.5":`.
func canonicalText(of number: Double) -> String {
  let single = Float(number)
  return single.isFinite ? ShortestDecimal(description: single.description).go : number.yamlText
}
