/// Reads a short text from its front, byte by byte.
struct ByteScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) {
    rest = Array(bytes)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  var next: UInt8? { rest.first }

  /// Takes the next byte if it is one of `choices`.
  mutating func take(anyOf choices: StaticString) -> UInt8? {
    guard let next = rest.first,
      choices.withUTF8Buffer({ $0.contains(next) })
    else { return nil }
    rest.removeFirst()
    return next
  }

  /// Takes the next byte if it is one of `choices`, and says whether it was.
  mutating func skip(anyOf choices: StaticString) -> Bool {
    take(anyOf: choices) != nil
  }

  /// Takes as many bytes as fit.
  mutating func run(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let run = rest.prefix(while: fits)
    rest.removeFirst(run.count)
    return run
  }

  /// Takes as many bytes as fit, and says how many.
  mutating func skip(while fits: (UInt8) -> Bool) -> Int {
    run(while: fits).count
  }
}

extension UInt8 {
  var decimalDigit: Int? {
    self &- UInt8(ascii: "0") < 10 ? Int(self &- UInt8(ascii: "0")) : nil
  }

  var hexadecimalDigit: UInt? {
    let letter = (self | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt(letter) + 10 : decimalDigit.map(UInt.init)
  }

  var isDecimalDigit: Bool { decimalDigit != nil }

  var isDigitOrUnderscore: Bool { isDecimalDigit || self == UInt8(ascii: "_") }

  /// Whether it is a digit in some base, or a sign, a dot, an underscore or the letter of a base.
  var canBeInNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "x"), UInt8(ascii: "X"),
      UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
