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
}
