/// How old evidence is.
struct EvidenceAge {
  /// The oldest moment that it speaks of, in seconds since 1970; nil where nobody knows.
  let moment: Int?
  let now: Int
  /// Whether the moment's text left its zone open, so that UTC was taken.
  var isWithoutZone = false

  /// How far clocks may be apart, in seconds.
  private static let tolerance = 300

  /// Why it does not count; nil where it does.
  /// - Parameters:
  ///   - maximum: the age in seconds up to which it counts; nil for any.
  ///   - again: how to get newer evidence.
  func problem(maximum: Int?, again: String) -> GateProblem? {
    guard let moment else {
      guard maximum != nil else { return nil }
      return GateProblem(
        message: "its age is not known", help: "give it as a plain file, or with the time in it")
    }
    if moment - now > Self.tolerance {
      return GateProblem(
        message: "it is from the future, by \(spelledOut(moment - now))",
        help: isWithoutZone
          ? "write its time with a zone, since one without is UTC, or check the clocks"
          : "check the clocks of where it was made and of this machine")
    }
    if let maximum, now - moment > maximum {
      return GateProblem(
        message: "it is \(spelledOut(now - moment)) old, more than \(spelledOut(maximum))",
        help: again)
    }
    return nil
  }

  /// `2h 5m old`; nil where nobody knows.
  var remark: String? {
    moment.map { "\(spelledOut(max(0, now - $0))) old" }
  }
}

/// The two largest units of a number of seconds: `2d 5h`, `45s`.
private func spelledOut(_ seconds: Int) -> String {
  let units = [(86_400, "d"), (3600, "h"), (60, "m"), (1, "s")]
  guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "0s" }
  var rest = seconds
  let parts = units[first...].prefix(2).compactMap { length, unit -> String? in
    let count = rest / length
    rest %= length
    return count == 0 ? nil : "\(count)\(unit)"
  }
  return parts.joined(separator: " ")
}
