/// When a CronJob runs: five fields (`0 2 * * *`), or a descriptor (`@daily`, `@every 6h`).
///
/// The syntax is that of the standard parser of robfig/cron v3, which Kubernetes uses. A time zone
/// in the schedule is refused, as Kubernetes refuses it. So are three slips that the parser lets
/// pass: an empty entry in a list, a range that begins with `*`, and an interval of zero or less.
package struct CronSchedule: Sendable, Hashable, CustomStringConvertible {
  /// The spelling it was read from.
  package let text: String
  package var description: String { text }

  private static let descriptors = [
    "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly",
  ]

  /// Reads a schedule of at most 512 bytes.
  package init(parsing text: String) throws(ValueSyntaxError) {
    do throws(ValueSyntaxError) {
      try Self.check(text)
    } catch {
      throw error.suggesting(Self.spellings(near: text), insteadOf: text) {
        (try? Self.check($0)) != nil
      }
    }
    self.text = text
  }

  private static func check(_ text: String) throws(ValueSyntaxError) {
    try ValueSyntaxError.checkLength(of: text, atMost: 512, kind: "a cron schedule")
    if text.contains("TZ") {
      throw ValueSyntaxError("a schedule has no time zone in it; a CronJob's is in `timeZone`")
    }
    if text.hasPrefix("@") { return try checkDescriptor(text) }
    let fields = text.unicodeScalars.split(whereSeparator: \.isBlank).map(Substring.init)
    guard fields.count == CronField.all.count else {
      throw ValueSyntaxError(
        "a schedule has five fields (minute, hour, day, month, weekday), not \(fields.count)")
    }
    for (field, text) in zip(CronField.all, fields) { try field.check(text) }
  }

  private static func checkDescriptor(_ text: String) throws(ValueSyntaxError) {
    if descriptors.contains(text) { return }
    let every = "@every "
    guard text.hasPrefix(every) else {
      let list = descriptors.joined(separator: ", ")
      throw ValueSyntaxError("\(quoted(text)) is none of \(list) and @every")
    }
    let interval = try GoDuration(parsing: String(text.dropFirst(every.count)))
    if interval.nanoseconds <= 0 { throw ValueSyntaxError("an interval must be longer than 0") }
  }

  /// Other crons call Sunday 7 as well as 0.
  private static func spellings(near text: String) -> [String] {
    var fields = text.split(whereSeparator: \.isWhitespace)
    let trimmed = fields.joined(separator: " ")
    if fields.last == "7" { fields[fields.count - 1] = "0" }
    return [trimmed, trimmed.lowercased(), fields.joined(separator: " ")]
  }
}
