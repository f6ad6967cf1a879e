extension String {
  /// Whether some reader takes this text, standing plain, for something other than a string, or
  /// stumbles over it.
  ///
  /// The readers are those of YAML 1.1 (PyYAML, go-yaml, libyaml's bindings) and 1.2 (the core
  /// schema, ruamel): what is a string to one is a base 60 number or a date to another.
  var looksLikeAnotherType: Bool {
    guard let first = utf8.first else { return true }
    switch first {
    case UInt8(ascii: "="): return self == "="
    case UInt8(ascii: "<"): return self == "<<"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      return looksLikeNumber || looksLikeTimestamp || Scalar.Kind(resolvingPlain: self) != .string
    default: return Scalar.Kind(resolvingPlain: self) != .string
    }
  }

  /// The numbers of all readers at once: any base, underscores anywhere, base 60. The range of a
  /// double does not matter: what is too large for one reader is infinite for another.
  private var looksLikeNumber: Bool {
    var scanner = ByteScanner(utf8)
    _ = scanner.skip(anyOf: "-+")
    let leadingZeros = scanner.skip { $0 == UInt8(ascii: "0") }
    if leadingZeros == 1, let base = scanner.take(anyOf: "bBoOxX") {
      let radix: UInt =
        switch base | 0x20 {
        case UInt8(ascii: "b"): 2
        case UInt8(ascii: "o"): 8
        default: 16
        }
      let digits = scanner.skip { $0.hexadecimalDigit ?? radix < radix || $0 == UInt8(ascii: "_") }
      return digits > 0 && scanner.isAtEnd
    }
    let whole = leadingZeros + scanner.skip(while: \.isDigitOrUnderscore)
    while whole > 0, scanner.skip(anyOf: ":") {
      let tens = scanner.skip(anyOf: "012345")
      guard scanner.skip(anyOf: "0123456789") || tens else { return false }
    }
    let fraction = scanner.skip(anyOf: ".") ? scanner.skip(while: \.isDigitOrUnderscore) : 0
    guard whole + fraction > 0 else { return false }
    if scanner.skip(anyOf: "eE") {
      _ = scanner.skip(anyOf: "-+")
      guard scanner.skip(while: \.isDigitOrUnderscore) > 0 else { return false }
    }
    return scanner.isAtEnd
  }

  /// A date, or a date and a time, as YAML 1.1 and go-yaml write them. Whether there is such a day
  /// does not matter: a reader that looks closer fails where there is none.
  var looksLikeTimestamp: Bool {
    var scanner = ByteScanner(utf8)
    func digits(_ count: ClosedRange<Int>) -> Bool {
      count.contains(scanner.skip(while: \.isDecimalDigit))
    }
    guard digits(4...4), scanner.skip(anyOf: "-"), digits(1...2), scanner.skip(anyOf: "-"),
      digits(1...2)
    else { return false }
    if scanner.isAtEnd { return true }
    let blanks = scanner.skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard blanks > 0 || scanner.skip(anyOf: "tT"), digits(1...2), scanner.skip(anyOf: ":"),
      digits(1...2), scanner.skip(anyOf: ":"), digits(1...2)
    else { return false }
    if scanner.skip(anyOf: ".") { _ = scanner.skip(while: \.isDecimalDigit) }
    _ = scanner.skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if scanner.isAtEnd || scanner.skip(anyOf: "zZ") { return scanner.isAtEnd }
    guard scanner.skip(anyOf: "-+"), digits(1...2) else { return false }
    if scanner.skip(anyOf: ":") { return digits(1...2) && scanner.isAtEnd }
    return scanner.isAtEnd
  }
}
