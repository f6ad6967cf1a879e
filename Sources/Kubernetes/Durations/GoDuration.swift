/// A duration as Go's `time.ParseDuration` reads it: `1h`, `2h45m`, `1.5h`, `-300ms`, `0`.
///
/// Units are `ns`, `us` (`µs`), `ms`, `s`, `m` and `h`, in any order; days there are none. Equal when
/// equally long, whatever the spelling.
package struct GoDuration: Sendable {
  /// The spelling it was read from.
  package let text: String
  /// The length; less than a nanosecond is cut off.
  package let nanoseconds: Int64

  private static let units: [Substring: Int64] = [
    "ns": 1, "us": 1_000, "µs": 1_000, "μs": 1_000, "ms": 1_000_000, "s": 1_000_000_000,
    "m": 60_000_000_000, "h": 3_600_000_000_000,
  ]

  /// Reads a duration of at most 64 bytes.
  package init(parsing text: String) throws(ValueSyntaxError) {
    do throws(ValueSyntaxError) {
      nanoseconds = try Self.read(text)
    } catch {
      throw error.suggesting(Self.spellings(near: text), insteadOf: text) {
        (try? Self.read($0)) != nil
      }
    }
    self.text = text
  }

  /// A number alone is most often seconds. A day has 24 hours where no clock is put forward or back.
  private static func spellings(near text: String) -> [String] {
    let bare = text.withoutBlanks.lowercased()
    guard bare.last == "d", let days = Int(bare.dropLast()), (0...100_000).contains(days) else {
      return [bare, bare + "s"]
    }
    return ["\(days * 24)h"]
  }

  private static func read(_ text: String) throws(ValueSyntaxError) -> Int64 {
    try ValueSyntaxError.checkLength(of: text, atMost: 64, kind: "a duration")
    var rest = text.unicodeScalars[...]
    let isNegative = rest.take("-")
    if !isNegative { _ = rest.take("+") }
    if rest.elementsEqual("0".unicodeScalars) { return 0 }
    if rest.isEmpty { throw ValueSyntaxError("\(quoted(text)) is no duration, such as `1h30m`") }
    var total: Int128 = 0
    while !rest.isEmpty { total += try readTerm(&rest, of: text) }
    guard let nanoseconds = Int64(exactly: isNegative ? -total : total) else {
      throw ValueSyntaxError(
        "\(quoted(text)) is longer than the 292 years that a duration can hold")
    }
    return nanoseconds
  }

  /// Reads one number and its unit, in nanoseconds: at most 2^64 hours, so that no sum of the few
  /// terms that fit the length limit overflows.
  private static func readTerm(
    _ rest: inout Substring.UnicodeScalarView, of text: String
  ) throws(ValueSyntaxError) -> Int128 {
    let whole = rest.take(while: \.isDigit)
    let fraction = rest.take(".") ? rest.take(while: \.isDigit) : ""
    if whole.isEmpty && fraction.isEmpty {
      throw ValueSyntaxError("\(quoted(text)) is no duration, such as `1h30m`")
    }
    let name = rest.take { !$0.isDigit && $0 != "." }
    if name.isEmpty {
      throw ValueSyntaxError("\(quoted(text)) has a number without a unit: ns, us, ms, s, m or h")
    }
    guard let unit = units[name] else {
      throw ValueSyntaxError(
        "\(quoted(String(name))) is no unit of a duration; those are ns, us, ms, s, m and h")
    }
    guard let count = whole.isEmpty ? 0 : UInt64(whole) else {
      throw ValueSyntaxError(
        "\(quoted(text)) is longer than the 292 years that a duration can hold")
    }
    return Int128(count) * Int128(unit) + part(fraction, of: unit)
  }

  /// `0.fraction` of a unit. Digits after the 18th are worth less than a nanosecond even of an hour.
  private static func part(_ fraction: Substring, of unit: Int64) -> Int128 {
    var numerator: Int128 = 0
    var denominator: Int128 = 1
    for digit in fraction.utf8.prefix(18) {
      numerator = numerator * 10 + Int128(digit - UInt8(ascii: "0"))
      denominator *= 10
    }
    return numerator * Int128(unit) / denominator
  }
}

extension GoDuration: Comparable, Hashable, CustomStringConvertible {
  package static func == (left: GoDuration, right: GoDuration) -> Bool {
    left.nanoseconds == right.nanoseconds
  }

  package static func < (left: GoDuration, right: GoDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(nanoseconds)
  }

  package var description: String { text }
}
