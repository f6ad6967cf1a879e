/// How far a long job is, on a line of a terminal that is drawn over again.
package struct ProgressLine: Sendable, Hashable {
  /// How much is done, from 0 to 1; nil where nobody knows how much there is.
  package var fraction: Double?
  /// What was counted.
  package var count: Int
  /// What is counted, in the plural.
  package var noun: String
  /// Since the job began.
  package var elapsed: Duration

  package init(fraction: Double?, count: Int, noun: String, elapsed: Duration) {
    self.fraction = fraction
    self.count = count
    self.noun = noun
    self.elapsed = elapsed
  }

  /// Returns to the line's beginning and clears it.
  package static let erasure = "\r\u{1B}[K"

  /// The line over the one before it. It leaves the last column free: a terminal that fills it may
  /// go on to the next line.
  package func drawn(columns: Int) -> String {
    Self.erasure + text.prefix(columns: max(0, columns - 1))
  }

  /// `[====      ]  40 %  1,200 texts  600/s  0:03 left`
  package var text: String {
    let seconds = elapsed / .seconds(1)
    var parts = ["\(Self.grouped(count)) \(noun)"]
    if seconds > 0 { parts.append("\(Self.grouped(Int(Double(count) / seconds)))/s") }
    guard let fraction else {
      return (parts + [Self.clock(seconds)]).joined(separator: "  ")
    }
    let done = min(max(fraction, 0), 1)
    let filled = Int(done * Double(Self.barWidth))
    let bar =
      String(repeating: "=", count: filled) + String(repeating: " ", count: Self.barWidth - filled)
    let percent = String(Int(done * 100))
    let padding = String(repeating: " ", count: 3 - percent.count)
    if done > 0 { parts.append("\(Self.clock(seconds / done - seconds)) left") }
    return (["[\(bar)]", "\(padding)\(percent) %"] + parts).joined(separator: "  ")
  }

  private static let barWidth = 24

  /// `1:05`, `2:00:07`; a day at most, beyond which nobody believes it.
  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 86_400).rounded())
    let minutes = whole / 60 % 60
    let hours = whole / 3600
    return (hours > 0 ? "\(hours):" + twoDigits(minutes) : "\(minutes)") + ":"
      + twoDigits(whole % 60)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// `1,234,567`
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }
}
