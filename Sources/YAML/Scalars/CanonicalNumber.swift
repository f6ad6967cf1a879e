extension Scalar {
  /// A spelling of this scalar's number that every reader of YAML 1.1 and 1.2 understands alike: the
  /// author's own where it is plain decimal, so that `1.20` and integers of any size stay as they
  /// are written; nil if this is not a number.
  package var numberText: String? {
    if text.isPlainDecimal, Kind(resolvingPlain: text) == kind {
      return text
    }
    return kind.numberText
  }
}

extension Scalar.Kind {
  /// The number in decimal, the shortest spelling that means it; nil if this is not a number.
  package var numberText: String? {
    switch self {
    case .integer(let value): String(value)
    case .float(let value): value.yamlText
    case .null, .boolean, .string: nil
    }
  }
}

extension String {
  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?`
  fileprivate var isPlainDecimal: Bool {
    var scanner = ByteScanner(utf8)
    _ = scanner.skip(anyOf: "-")
    let startsWithZero = scanner.next == UInt8(ascii: "0")
    let whole = scanner.skip(while: \.isDecimalDigit)
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if scanner.skip(anyOf: ".") {
      guard scanner.skip(while: \.isDecimalDigit) > 0 else { return false }
    }
    return scanner.isAtEnd
  }
}
