/// A moment as RFC 3339 writes it, `2026-11-23T17:00:00Z`, in whole seconds.
package struct Timestamp: Sendable, Hashable {
  /// Since 1970-01-01T00:00:00Z.
  package let seconds: Int
  /// Whether its text said which zone it is of.
  package let hasZone: Bool

  /// Reads a date and a time with `T` or a blank between them, a fraction of a second, which is cut
  /// off, and `Z`, `+01:00` or `+0100`. Without a zone it is UTC, as JUnit's schema has it. nil for
  /// anything else.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = Self.number(4, &rest), Self.take("-", &rest),
      let month = Self.number(2, &rest), Self.take("-", &rest), let day = Self.number(2, &rest),
      Self.take("T", &rest) || Self.take("t", &rest) || Self.take(" ", &rest),
      let hour = Self.number(2, &rest), Self.take(":", &rest), let minute = Self.number(2, &rest),
      Self.take(":", &rest), let second = Self.number(2, &rest),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
      hour < 24, minute < 60, second <= 60, Self.skipFraction(&rest),
      let zone = Self.zone(&rest), rest.isEmpty
    else { return nil }
    hasZone = zone.isWritten
    seconds =
      Self.days(before: year, month: month, day: day) * 86_400
      + hour * 3600 + minute * 60 + second - zone.seconds
  }

  private static func skipFraction(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard take(".", &rest) || take(",", &rest) else { return true }
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    return !digits.isEmpty
  }

  private static func zone(
    _ rest: inout ArraySlice<UInt8>
  ) -> (seconds: Int, isWritten: Bool)? {
    if rest.isEmpty { return (0, false) }
    if take("Z", &rest) || take("z", &rest) { return (0, true) }
    let isBehind = take("-", &rest)
    guard isBehind || take("+", &rest), let hours = number(2, &rest) else { return nil }
    _ = take(":", &rest)
    guard let minutes = number(2, &rest), hours < 24, minutes < 60 else { return nil }
    return ((hours * 60 + minutes) * (isBehind ? -60 : 60), true)
  }

  private static func number(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private static func take(_ sign: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Timestamp {
  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1970-01-01 to a date of the Gregorian calendar.
  private static func days(before year: Int, month: Int, day: Int) -> Int {
    // Every 400 years have 146,097 days; the years before this one, from year 0 on.
    let past = year - 1
    let leapDays = year == 0 ? 0 : past / 4 - past / 100 + past / 400 + 1
    let months = (1..<month).reduce(0) { $0 + days(in: $1, of: year) }
    return year * 365 + leapDays + months + day - 1 - 719_528
  }
}
