/// How old evidence is.
struct EvidenceAge {
  /// The oldest moment that it speaks of, in seconds since 1970; nil where nobody knows.
  let moment: Int?
  let now: Int
  /// What may be its time and is not read; nil where there is nothing.
  var unreadMember: String?

  /// How far clocks may be apart, in seconds.
  private static let tolerance = 300
  /// How far the clocks on the wall are ahead of UTC at most, in seconds.
  private static let easternmost = 14 * 3600

  /// Why it does not count; nil where it does.
  /// - Parameters:
  ///   - maximum: the age in seconds up to which it counts; nil for any.
  ///   - again: how to get newer evidence.
  func problem(maximum: Int?, again: String) -> GateProblem? {
    guard let moment else {
      guard maximum != nil else { return nil }
      let reason = unreadMember.map { ": `\($0.prefix(60))` is not read, and there is no `time`" }
      return GateProblem(
        message: "its age is not known" + (reason ?? ""),
        help: unreadMember == nil
          ? "give it as a plain file, or with the time in it"
          : "say when the figures are of, with a zone: \"time\": \"2026-11-23T17:00:00Z\"")
    }
    if moment - now > Self.tolerance {
      return GateProblem(
        message: "it is from the future, by \(spelledOut(moment - now))",
        help: "check the clocks of where it was made and of this machine")
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

extension EvidenceAge {
  /// The age by a time that the evidence tells.
  ///
  /// One without a zone may be the local time of anywhere, as pytest writes it, so that it says little
  /// within the hours by which zones differ. It is taken for UTC, and no evidence is younger than its
  /// file; one ahead of UTC leaves the file's date alone.
  init(of moment: Int, hasZone: Bool, in file: EvidenceFile, now: Int) {
    let isAhead =
      moment - now > Self.tolerance && moment - now <= Self.easternmost + Self.tolerance
    switch (hasZone, file.modified) {
    case (true, _): self.init(moment: moment, now: now)
    case (false, let modified) where isAhead: self.init(moment: modified, now: now)
    case (false, let modified):
      // What is too far ahead stays so.
      let isBefore = moment <= now
      self.init(moment: isBefore ? min(moment, modified ?? moment) : moment, now: now)
    }
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
