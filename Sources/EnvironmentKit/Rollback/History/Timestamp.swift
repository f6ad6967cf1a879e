/// A moment as RFC 3339 writes it, `2026-11-23T17:00:00.5+01:00`, to be compared with others.
package struct Timestamp: Sendable, Hashable {
  /// Seconds since 1970 began in UTC.
  package let seconds: Int
  package let nanoseconds: Int
  /// As it was written.
  package let text: String

  /// nil for what is no such moment. What is finer than a nanosecond is dropped, and a 61st second is
  /// the first of the next minute.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func digits(_ count: Int) -> Int? {
      let word = rest.prefix(count)
      guard word.count == count, word.allSatisfy(isDigit) else { return nil }
      rest = rest.dropFirst(count)
      return word.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
    func sign(_ signs: String) -> UInt8? {
      guard let first = rest.first, signs.utf8.contains(first) else { return nil }
      rest = rest.dropFirst()
      return first
    }
    guard let year = digits(4), sign("-") != nil, let month = digits(2), sign("-") != nil,
      let day = digits(2), sign("Tt ") != nil, let hour = digits(2), sign(":") != nil,
      let minute = digits(2), sign(":") != nil, let second = digits(2),
      (1...12).contains(month), (1...daysOfMonth(month, year: year)).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    var nanoseconds = 0
    if sign(".") != nil {
      let fraction = rest.prefix(while: isDigit)
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count)
      let nine = Array(fraction.prefix(9)) + Array(repeating: 0, count: max(0, 9 - fraction.count))
      nanoseconds = nine.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
    var offset = 0
    if let direction = sign("+-") {
      guard let hours = digits(2), sign(":") != nil, let minutes = digits(2), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (direction == UInt8(ascii: "-") ? -60 : 60)
    } else if sign("Zz") == nil {
      return nil
    }
    guard rest.isEmpty else { return nil }
    let days = daysSince1970(year: year, month: month, day: day)
    seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.nanoseconds = nanoseconds
    self.text = text
  }
}

extension Timestamp: Comparable {
  package static func == (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) == (right.seconds, right.nanoseconds)
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(seconds)
    hasher.combine(nanoseconds)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isLeap(_ year: Int) -> Bool {
  year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
}

private func daysOfMonth(_ month: Int, year: Int) -> Int {
  switch month {
  case 2: isLeap(year) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// In the Gregorian calendar, with years that begin in March, so that a leap day is the last.
private func daysSince1970(year: Int, month: Int, day: Int) -> Int {
  let marchYear = month > 2 ? year : year - 1
  let marchMonth = month > 2 ? month - 3 : month + 9
  let leapDays =
    marchYear.dividedDown(by: 4) - marchYear.dividedDown(by: 100) + marchYear.dividedDown(by: 400)
  return 365 * marchYear + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
}

extension Int {
  fileprivate func dividedDown(by divisor: Int) -> Int {
    (self - (self % divisor + divisor) % divisor) / divisor
  }
}
