extension JSONReader {
  /// Reads a number without fraction and exponent.
  package mutating func readInteger() throws(JSONFailure) -> Int {
    try expect(.number)
    let start = offset
    let isNegative = skipSign("-")
    let digits = try skipWholePart()
    if let next = next, [".", "e", "E"].contains(next) {
      throw JSONFailure(offset: start, message: "a whole number is needed")
    }
    var value = 0
    for digit in bytes[digits] {
      let (tens, isLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = tens.addingReportingOverflow(Int(digit & 0x0F))
      if isLarge || isLarger {
        throw JSONFailure(offset: start, message: "the number is larger than any size can be")
      }
      value = sum
    }
    return isNegative ? -value : value
  }

  /// Reads any number, to the nearest that a `Double` holds.
  package mutating func readNumber() throws(JSONFailure) -> Double {
    try expect(.number)
    let start = offset
    try skipNumber()
    guard let number = Double(String(decoding: bytes[start..<offset], as: UTF8.self)),
      number.isFinite
    else {
      throw JSONFailure(
        offset: start, message: "the number is larger than any that is computed with")
    }
    return number
  }

  mutating func skipNumber() throws(JSONFailure) {
    try expect(.number)
    _ = skipSign("-")
    _ = try skipWholePart()
    if skipSign(".") { _ = try skipDigits() }
    if skipSign("e") || skipSign("E") {
      if !skipSign("-") { _ = skipSign("+") }
      _ = try skipDigits()
    }
  }

  private var next: Unicode.Scalar? {
    offset < bytes.count ? Unicode.Scalar(bytes[offset]) : nil
  }

  private mutating func skipSign(_ sign: Unicode.Scalar) -> Bool {
    guard next == sign else { return false }
    offset += 1
    return true
  }

  /// A zero can only stand alone.
  private mutating func skipWholePart() throws(JSONFailure) -> Range<Int> {
    let digits = try skipDigits()
    if digits.count > 1, bytes[digits.lowerBound] == UInt8(ascii: "0") {
      throw JSONFailure(
        offset: digits.lowerBound, message: "a number cannot begin with a zero more than it needs")
    }
    return digits
  }

  private mutating func skipDigits() throws(JSONFailure) -> Range<Int> {
    let start = offset
    while let next, ("0"..."9").contains(next) { offset += 1 }
    guard offset > start else { throw failure("a digit is missing") }
    return start..<offset
  }
}
