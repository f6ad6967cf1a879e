/// A number as go-yaml reads it from a plain scalar.
struct PlainNumber {
  private enum Content {
    case signed(Int)
    case unsigned(UInt)
    case float(Double)
  }

  private let content: Content

  /// What the number is after it went through JSON.
  var kind: Scalar.Kind {
    switch content {
    case .signed(let value): .integer(value)
    case .unsigned(let value): .float(Double(value))
    case .float(let value): Scalar.Kind(json: value)
    }
  }

  /// The number as a double, rounded to the nearest.
  var double: Double {
    switch content {
    case .signed(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .float(let value): value
    }
  }

  /// Whether it is spelled as an integer, in any base.
  var isInteger: Bool {
    if case .float = content { false } else { true }
  }

  /// Whether it is an integer above `Int.max`.
  var isUnsigned: Bool {
    if case .unsigned = content { true } else { false }
  }

  /// - Parameter text: a plain scalar that begins with a digit, a sign or a dot; nil if it is not a
  ///   number all the same.
  init?(_ text: String) {
    if let short = Self.shortDecimal(text.utf8) {
      content = short
    } else if let special = Self.infinityOrNaN(text) {
      content = .float(special)
    } else if !text.utf8.allSatisfy(\.canBeInNumber) {
      return nil
    } else if text.utf8.first == UInt8(ascii: ".") {
      // Here, and only here, underscores must stand between digits.
      guard Self.underscoresSeparateDigits(text.utf8),
        let value = Self.float(Self.withoutUnderscores(text))
      else { return nil }
      content = .float(value)
    } else {
      let bytes = Self.withoutUnderscores(text)
      guard let content = Self.integer(bytes) ?? Self.float(bytes).map(Content.float) else {
        return nil
      }
      self.content = content
    }
  }

  /// The overwhelmingly common case: up to 15 digits without a leading zero, maybe with a minus sign
  /// and a decimal point among them.
  private static func shortDecimal(_ bytes: String.UTF8View) -> Content? {
    var value = 0
    var digits = 0
    var power = 1.0
    var isNegative = false
    var hasPoint = false
    for byte in bytes {
      if let digit = byte.decimalDigit {
        guard digits < 15, digits == 0 || value != 0 || hasPoint else { return nil }
        value = value * 10 + digit
        digits += 1
        if hasPoint { power *= 10 }
      } else if byte == UInt8(ascii: "-"), digits == 0, !isNegative {
        isNegative = true
      } else if byte == UInt8(ascii: "."), digits > 0, !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    let signed = isNegative ? -value : value
    // Both are exact in a double, so that their quotient is the nearest one.
    return hasPoint ? .float(Double(signed) / power) : .signed(signed)
  }

  private static func infinityOrNaN(_ text: String) -> Double? {
    guard text.utf8.count <= 5 else { return nil }
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
    case "-.inf", "-.Inf", "-.INF": return -.infinity
    case ".nan", ".NaN", ".NAN": return .nan
    default: return nil
    }
  }

  private static func underscoresSeparateDigits(_ bytes: String.UTF8View) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == UInt8(ascii: "_"), byte.decimalDigit == nil { return false }
      if byte == UInt8(ascii: "_"), previous.decimalDigit == nil { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "_")
  }

  private static func withoutUnderscores(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != UInt8(ascii: "_") }
  }

  /// An integer as Go's `strconv` reads it with base 0: `0777`, `0o777`, `0b11`, `0x1F`.
  private static func integer(_ bytes: [UInt8]) -> Content? {
    var digits = bytes[...]
    var sign = takeSign(&digits)
    let radix = takeRadix(&digits)
    if radix == 2, sign == nil, bytes.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "b")]) {
      // `0b-1` is -1 for go-yaml, alone among the bases.
      sign = takeSign(&digits)
    }
    guard let magnitude = magnitude(digits, radix: radix) else { return nil }
    if sign == UInt8(ascii: "-") {
      guard magnitude <= Int.min.magnitude else { return nil }
      return .signed(Int(truncatingIfNeeded: 0 &- magnitude))
    }
    if let value = Int(exactly: magnitude) { return .signed(value) }
    return sign == nil ? .unsigned(magnitude) : nil
  }

  private static func takeSign(_ digits: inout ArraySlice<UInt8>) -> UInt8? {
    guard digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") else { return nil }
    return digits.removeFirst()
  }

  /// Takes `0x`, `0o`, `0b` or the zero that makes the rest octal.
  private static func takeRadix(_ digits: inout ArraySlice<UInt8>) -> UInt {
    guard digits.count > 1, digits.first == UInt8(ascii: "0") else { return 10 }
    digits.removeFirst()
    let prefixes: [UInt8: UInt] = [
      UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2,
    ]
    // The bit tells small letters from capital ones.
    guard let letter = digits.first, let radix = prefixes[letter | 0x20] else { return 8 }
    digits.removeFirst()
    return radix
  }

  private static func magnitude(_ digits: ArraySlice<UInt8>, radix: UInt) -> UInt? {
    guard !digits.isEmpty else { return nil }
    var magnitude: UInt = 0
    for byte in digits {
      guard let digit = byte.hexadecimalDigit, digit < radix else { return nil }
      let (product, productOverflows) = magnitude.multipliedReportingOverflow(by: radix)
      let (sum, sumOverflows) = product.addingReportingOverflow(digit)
      guard !productOverflows, !sumOverflows else { return nil }
      magnitude = sum
    }
    return magnitude
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, within the range of a double.
  private static func float(_ bytes: [UInt8]) -> Double? {
    var scanner = ByteScanner(bytes)
    _ = scanner.skip(anyOf: "-+")
    let whole = scanner.skip(while: \.isDecimalDigit)
    let fraction = scanner.skip(anyOf: ".") ? scanner.skip(while: \.isDecimalDigit) : 0
    guard whole + fraction > 0 else { return nil }
    if scanner.skip(anyOf: "eE") {
      _ = scanner.skip(anyOf: "-+")
      guard scanner.skip(while: \.isDecimalDigit) > 0 else { return nil }
    }
    guard scanner.isAtEnd, let value = Double(String(decoding: bytes, as: UTF8.self)),
      value.isFinite
    else { return nil }
    return value
  }
}
