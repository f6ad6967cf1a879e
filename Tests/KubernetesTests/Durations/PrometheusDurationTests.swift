import TestSupport
import Kubernetes
import Testing

@Suite("Prometheus durations")
struct PrometheusDurationTests {
  @Test(
    "A duration is counted in milliseconds",
    arguments: [
      ("0", 0), ("0s", 0), ("1ms", 1), ("1s", 1_000), ("1m", 60_000), ("1h", 3_600_000),
      ("1d", 86_400_000), ("1w", 604_800_000), ("1y", 31_536_000_000), ("15d", 1_296_000_000),
      ("1h30m", 5_400_000), ("1y1w1d1h1m1s1ms", 32_230_861_001), ("90m", 5_400_000),
      ("007s", 7_000), ("1m1ms", 60_001), ("106751d", 9_223_286_400_000),
      ("9223372036854ms", 9_223_372_036_854), ("0y0ms", 0),
    ])
  func valid(_ text: String, _ milliseconds: Int64) throws {
    let duration = try PrometheusDuration(parsing: text)
    #expect(duration.milliseconds == milliseconds)
    #expect(duration.text == text)
  }

  @Test(
    "Any other text is refused, with the reason",
    arguments: [
      ("", "a duration cannot be empty", nil),
      ("15", "`15` has a number without a unit: y, w, d, h, m, s or ms", nil),
      ("00", "`00` has a number without a unit: y, w, d, h, m, s or ms", nil),
      ("d", "`d` is no duration, such as `15d` or `1h30m`", nil),
      ("15D", "`D` is no unit of a duration; those are y, w, d, h, m, s and ms", "15d"),
      ("15 d", "`15 d` has a number without a unit: y, w, d, h, m, s or ms", "15d"),
      ("1h1d", "the units of `1h1d` must stand once each, from the largest to the smallest", nil),
      ("1h1h", "the units of `1h1h` must stand once each, from the largest to the smallest", nil),
      ("1ms1s", "the units of `1ms1s` must stand once each, from the largest to the smallest", nil),
      ("1.5h", "`1.5h` must hold whole numbers, such as `1h30m`", nil),
      ("-1h", "a duration has no sign", nil),
      ("+1h", "a duration has no sign", nil),
      ("1us", "`us` is no unit of a duration; those are y, w, d, h, m, s and ms", nil),
      ("1month", "`month` is no unit of a duration; those are y, w, d, h, m, s and ms", nil),
      ("1h30", "`1h30` has a number without a unit: y, w, d, h, m, s or ms", nil),
      ("300y", "`300y` is longer than the 292 years that a duration can hold", nil),
      (
        "9223372036855ms",
        "`9223372036855ms` is longer than the 292 years that a duration can hold",
        nil
      ),
      (
        "99999999999999999999s",
        "`99999999999999999999s` is longer than the 292 years that a duration can hold", nil
      ),
      ("٣d", "`٣d` is no duration, such as `15d` or `1h30m`", nil),
    ] as [(String, String, String?)])
  func invalid(_ text: String, _ reason: String, _ suggestion: String?) {
    let expected = ValueSyntaxError(reason: reason, suggestion: suggestion)
    #expect(refusal(of: text, by: PrometheusDuration.init(parsing:)) == expected)
  }

  @Test("Durations compare by length")
  func comparison() throws {
    let day = try PrometheusDuration(parsing: "1d")
    #expect(try day == PrometheusDuration(parsing: "24h"))
    #expect(try day.hashValue == PrometheusDuration(parsing: "1440m").hashValue)
    #expect(try day < PrometheusDuration(parsing: "25h"))
    #expect(try !(day < PrometheusDuration(parsing: "24h")))
  }

  @Test("The sum of its parts is its length")
  func sums() throws {
    var generator = SeededGenerator(seed: 12)
    let units: [(String, Int64)] = [
      ("y", 31_536_000_000), ("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000),
      ("m", 60_000), ("s", 1_000), ("ms", 1),
    ]
    for _ in 0..<2_000 {
      var (text, expected) = ("", Int64(0))
      for (name, length) in units where Bool.random(using: &generator) {
        let count = Int64.random(in: 0...40, using: &generator)
        text += "\(count)\(name)"
        expected += count * length
      }
      if text.isEmpty { continue }
      #expect(try PrometheusDuration(parsing: text).milliseconds == expected, "\(text)")
    }
  }
}
