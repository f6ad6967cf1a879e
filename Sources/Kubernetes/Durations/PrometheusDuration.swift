/// A duration as Prometheus reads it: `15d`, `1h30m`, `0`.
///
/// Whole numbers with the units `y` (365 days), `w`, `d`, `h`, `m`, `s` and `ms`, each at most once
/// and from the largest to the smallest. Equal when equally long, whatever the spelling.
package struct PrometheusDuration: Sendable {
  /// The spelling it was read from.
  package let text: String
  package let milliseconds: Int64

  /// From the largest to the smallest, in milliseconds.
  private static let units: [(name: Substring, milliseconds: Int64)] = [
    ("y", 365 * 86_400_000), ("w", 7 * 86_400_000), ("d", 86_400_000), ("h", 3_600_000),
    ("m", 60_000), ("s", 1_000), ("ms", 1),
  ]
  /// Prometheus counts nanoseconds in 64 bits.
  private static let greatest = Int64.max / 1_000_000

  /// Reads a duration of at most 64 bytes.
  package init(parsing text: String) throws(ValueSyntaxError) {
    do throws(ValueSyntaxError) {
      milliseconds = try Self.read(text)
    } catch {
      throw error.suggesting(
        [text.withoutBlanks, text.withoutBlanks.lowercased()], insteadOf: text
      ) {
        (try? Self.read($0)) != nil
      }
    }
    self.text = text
  }

  private static func read(_ text: String) throws(ValueSyntaxError) -> Int64 {
    try ValueSyntaxError.checkLength(of: text, atMost: 64, kind: "a duration")
    if text == "0" { return 0 }
    var rest = text.unicodeScalars[...]
    var remainingUnits = units[...]
    var total: Int64 = 0
    while !rest.isEmpty {
      let digits = rest.take(while: \.isDigit)
      if digits.isEmpty { throw ValueSyntaxError(wordingOfMisplaced(rest, in: text)) }
      let name = rest.take(while: \.isLetter)
      if name.isEmpty { throw ValueSyntaxError(wordingOfMissingUnit(rest, in: text)) }
      guard units.contains(where: { $0.name == name }) else {
        throw ValueSyntaxError(
          "\(quoted(String(name))) is no unit of a duration; those are y, w, d, h, m, s and ms")
      }
      guard let unit = remainingUnits.firstIndex(where: { $0.name == name }) else {
        throw ValueSyntaxError(
          "the units of \(quoted(text)) must stand once each, from the largest to the smallest")
      }
      remainingUnits = remainingUnits[(unit + 1)...]
      let count = Int64(digits) ?? .max
      let (product, overflow) = count.multipliedReportingOverflow(by: units[unit].milliseconds)
      let (sum, overflowToo) = total.addingReportingOverflow(product)
      guard !overflow, !overflowToo, sum <= greatest else {
        throw ValueSyntaxError(
          "\(quoted(text)) is longer than the 292 years that a duration can hold")
      }
      total = sum
    }
    return total
  }

  private static func wordingOfMisplaced(
    _ rest: Substring.UnicodeScalarView, in text: String
  ) -> String {
    switch rest.first {
    case "-", "+": "a duration has no sign"
    default: "\(quoted(text)) is no duration, such as `15d` or `1h30m`"
    }
  }

  private static func wordingOfMissingUnit(
    _ rest: Substring.UnicodeScalarView, in text: String
  ) -> String {
    if rest.first == "." { return "\(quoted(text)) must hold whole numbers, such as `1h30m`" }
    return "\(quoted(text)) has a number without a unit: y, w, d, h, m, s or ms"
  }
}

extension PrometheusDuration: Comparable, Hashable, CustomStringConvertible {
  package static func == (left: PrometheusDuration, right: PrometheusDuration) -> Bool {
    left.milliseconds == right.milliseconds
  }

  package static func < (left: PrometheusDuration, right: PrometheusDuration) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(milliseconds)
  }

  package var description: String { text }
}
