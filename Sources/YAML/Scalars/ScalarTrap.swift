/// A plain scalar that is read as a boolean or a number although its author probably meant text, or
/// a number that does not come through as it is written.
package struct ScalarTrap: Sendable, Hashable {
  package enum Cause: Sendable, Hashable, CaseIterable {
    /// `yes`, `no`, `on`, `off`, `y`, `n`
    case booleanWord
    /// `0777`, which is octal, and `08`, which is not
    case leadingZero
    /// `0x1F`, `0o17`, `0b11`
    case numberBase
    /// `1_000`
    case underscores
    /// `1e10`, which may be a commit or a version
    case exponent
    /// `1.20`, `1.0`, `+49`
    case lostSpelling
    /// A fraction with more digits than a double holds.
    case lostDigits
    /// An integer above 2^53, which a double does not hold exactly.
    case largeInteger
    /// A fraction that Go's templates print with an exponent.
    case scientificNotation
  }

  package let cause: Cause
  /// What happens to the scalar, to be read behind "`1.20` is".
  package let explanation: String
  /// The spelling to use instead.
  package let remedy: String

  /// Whether the number itself is at stake, not only the way it is written.
  package var losesPrecision: Bool {
    switch cause {
    case .lostDigits, .largeInteger, .scientificNotation: true
    default: false
    }
  }

  /// - Parameter isSecret: keeps the scalar out of `explanation` and `remedy`.
  /// - Returns: nil if the scalar is quoted, or is what it looks like.
  package init?(_ scalar: Scalar, isSecret: Bool = false) {
    guard scalar.style == .plain, let cause = scalar.trapCause else { return nil }
    self.cause = cause
    if isSecret {
      explanation =
        cause == .booleanWord
        ? "read as a boolean, not as a word" : "read as a number, not as written"
      remedy = "quote it"
    } else {
      explanation = cause.explanation(of: scalar)
      remedy = cause.remedy(for: scalar)
    }
  }
}

extension ScalarTrap.Cause {
  fileprivate func explanation(of scalar: Scalar) -> String {
    let number = scalar.kind.numberText ?? ""
    return switch self {
    case .booleanWord:
      "read as the boolean \(scalar.kind == .boolean(true)), not as a word"
    case .leadingZero where scalar.text.utf8.allSatisfy("-+01234567".utf8.contains):
      "read as the number \(number), for a leading zero means octal"
    case .leadingZero, .numberBase, .underscores, .exponent, .lostSpelling, .lostDigits:
      "read as the number \(number), not as written"
    case .largeInteger:
      "an integer above 2^53, which Helm prints as \(Double(scalar.text)?.goText ?? number)"
    case .scientificNotation:
      "a number that Helm prints as \(Double(scalar.text)?.goText ?? number)"
    }
  }

  fileprivate func remedy(for scalar: Scalar) -> String {
    let quoted = scalar.text.doubleQuoted
    return switch self {
    case .booleanWord:
      "write \(quoted) for the word, or \(scalar.kind == .boolean(true)) for the boolean"
    case .leadingZero, .numberBase, .underscores, .exponent, .lostSpelling:
      "write \(quoted) for the text, or \(scalar.kind.numberText ?? "") for the number"
    case .lostDigits, .largeInteger, .scientificNotation:
      "write \(quoted) to keep it as it is written"
    }
  }
}

extension Scalar {
  fileprivate var trapCause: ScalarTrap.Cause? {
    switch kind {
    case .null, .string:
      nil
    case .boolean:
      ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) ? nil : .booleanWord
    case .integer(let value):
      spellingCause ?? (isDigitsOnly && value.magnitude > 1 << 53 ? .largeInteger : nil)
    case .float(let value):
      value.isFinite ? spellingCause ?? precisionCause(value) : nil
    }
  }

  /// What a number's spelling alone gives away.
  private var spellingCause: ScalarTrap.Cause? {
    var scanner = ByteScanner(text.utf8)
    if text.utf8.contains(UInt8(ascii: "_")) { return .underscores }
    let isPositive = scanner.skip(anyOf: "+")
    let isSigned = isPositive || scanner.skip(anyOf: "-")
    let startsWithZero = scanner.next == UInt8(ascii: "0")
    let whole = scanner.skip(while: \.isDecimalDigit)
    if scanner.skip(anyOf: "xXoObB") { return .numberBase }
    if startsWithZero, whole > 1 { return .leadingZero }
    if scanner.skip(anyOf: ".") {
      let fraction = scanner.run(while: \.isDecimalDigit)
      let endsEarly = fraction.isEmpty || fraction.last == UInt8(ascii: "0")
      if scanner.isAtEnd, endsEarly { return .lostSpelling }
    } else if scanner.skip(anyOf: "eE"), scanner.next?.isDecimalDigit == true, !isSigned {
      return .exponent
    }
    return scanner.isAtEnd && isPositive ? .lostSpelling : nil
  }

  private func precisionCause(_ value: Double) -> ScalarTrap.Cause? {
    if isDigitsOnly { return .largeInteger }
    if value.goText.utf8.contains(UInt8(ascii: "e")) { return .scientificNotation }
    return ShortestDecimal(description: text) == ShortestDecimal(value) ? nil : .lostDigits
  }

  /// Whether the number has neither a fraction nor an exponent.
  private var isDigitsOnly: Bool {
    !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
  }
}
