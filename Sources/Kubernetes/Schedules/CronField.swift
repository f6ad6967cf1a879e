/// One of a schedule's five fields: its bounds, and the names its numbers have.
struct CronField: Sendable {
  let name: String
  let bounds: ClosedRange<Int>
  /// Names in lower case, the first for `bounds.lowerBound`.
  let names: [String]

  static let all = [
    CronField(name: "minute", bounds: 0...59, names: []),
    CronField(name: "hour", bounds: 0...23, names: []),
    CronField(name: "day", bounds: 1...31, names: []),
    CronField(
      name: "month", bounds: 1...12,
      names: [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
      ]),
    CronField(
      name: "weekday", bounds: 0...6, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
  ]

  /// Checks a list of `*`, `?`, values and ranges, each with an optional `/step`.
  func check(_ text: Substring) throws(ValueSyntaxError) {
    for entry in text.split(separator: ",", omittingEmptySubsequences: false) {
      if entry.isEmpty { throw ValueSyntaxError("the \(name) has an empty entry in its list") }
      try checkEntry(entry)
    }
  }

  private func checkEntry(_ entry: Substring) throws(ValueSyntaxError) {
    let parts = entry.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 2 { throw wrong(entry, "has more than one `/`") }
    if parts.count == 2 {
      guard let step = number(parts[1]) else { throw wrong(entry, "has no number after `/`") }
      if step == 0 { throw wrong(entry, "has a step of 0") }
    }
    if parts[0] == "*" || parts[0] == "?" { return }

    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    if ends.count > 2 { throw wrong(entry, "has more than one `-`") }
    let first = try value(ends[0], in: entry)
    let last = ends.count == 2 ? try value(ends[1], in: entry) : first
    if first > last { throw wrong(entry, "is a range that ends before it begins") }
  }

  private func value(_ text: Substring, in entry: Substring) throws(ValueSyntaxError) -> Int {
    if let index = names.firstIndex(of: text.lowercased()) { return bounds.lowerBound + index }
    guard let number = number(text) else {
      throw wrong(entry, names.isEmpty ? "is no number" : "is no number and no English name")
    }
    guard bounds.contains(number) else {
      let sunday = bounds == 0...6 && number == 7 ? "; Sunday is 0" : ""
      throw wrong(entry, "is not from \(bounds.lowerBound) to \(bounds.upperBound)\(sunday)")
    }
    return number
  }

  private func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.unicodeScalars.allSatisfy(\.isDigit) else { return nil }
    return Int(text)
  }

  private func wrong(_ entry: Substring, _ complaint: String) -> ValueSyntaxError {
    ValueSyntaxError("the \(name) \(quoted(String(entry))) \(complaint)")
  }
}
