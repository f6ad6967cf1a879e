import Kubernetes
import Testing

@Suite("Go durations")
struct GoDurationTests {
  @Test(
    "A duration is counted in nanoseconds",
    arguments: [
      ("0", 0), ("+0", 0), ("-0", 0), ("0s", 0), ("1ns", 1), ("1us", 1_000), ("1µs", 1_000),
      ("1μs", 1_000), ("1ms", 1_000_000), ("1s", 1_000_000_000), ("1m", 60_000_000_000),
      ("1h", 3_600_000_000_000), ("1.5h", 5_400_000_000_000), ("2h45m", 9_900_000_000_000),
      ("-1.5s", -1_500_000_000), ("+5s", 5_000_000_000), (".5s", 500_000_000),
      ("5.s", 5_000_000_000),
      ("1m1h", 3_660_000_000_000), ("1h1h", 7_200_000_000_000), ("0.5ns", 0), ("1.9ns", 1),
      ("0.100000000000000000000h", 360_000_000_000), ("1h0.5m", 3_630_000_000_000),
      ("9223372036854775807ns", .max), ("-9223372036854775808ns", .min),
      ("2562047h47m16.854775807s", .max), ("0.3333333333333333333h", 1_199_999_999_999),
    ] as [(String, Int64)])
  func valid(_ text: String, _ nanoseconds: Int64) throws {
    let duration = try GoDuration(parsing: text)
    #expect(duration.nanoseconds == nanoseconds)
    #expect(duration.text == text)
  }

  @Test(
    "Any other text is refused, with the reason",
    arguments: [
      ("", "a duration cannot be empty", nil),
      ("3600", "`3600` has a number without a unit: ns, us, ms, s, m or h", "3600s"),
      ("1.5", "`1.5` has a number without a unit: ns, us, ms, s, m or h", "1.5s"),
      ("15d", "`d` is no unit of a duration; those are ns, us, ms, s, m and h", "360h"),
      ("1H", "`H` is no unit of a duration; those are ns, us, ms, s, m and h", "1h"),
      ("1 h", "` h` is no unit of a duration; those are ns, us, ms, s, m and h", "1h"),
      ("1h 30m", "`h ` is no unit of a duration; those are ns, us, ms, s, m and h", "1h30m"),
      ("h", "`h` is no duration, such as `1h30m`", nil),
      (".h", "`.h` is no duration, such as `1h30m`", nil),
      ("-", "`-` is no duration, such as `1h30m`", nil),
      ("--1h", "`--1h` is no duration, such as `1h30m`", nil),
      ("1h-30m", "`h-` is no unit of a duration; those are ns, us, ms, s, m and h", nil),
      ("1.2.3h", "`1.2.3h` has a number without a unit: ns, us, ms, s, m or h", nil),
      ("1w", "`w` is no unit of a duration; those are ns, us, ms, s, m and h", nil),
      ("1e3s", "`e` is no unit of a duration; those are ns, us, ms, s, m and h", nil),
      ("1month", "`month` is no unit of a duration; those are ns, us, ms, s, m and h", nil),
      (
        "9223372036854775808ns",
        "`9223372036854775808ns` is longer than the 292 years that a duration can hold", nil
      ),
      (
        "-9223372036854775809ns",
        "`-9223372036854775809ns` is longer than the 292 years that a duration can hold", nil
      ),
      (
        "99999999999999999999h",
        "`99999999999999999999h` is longer than the 292 years that a duration can hold", nil
      ),
      (
        "18446744073709551615h18446744073709551615h",
        "`18446744073709551615h18446744073709551615h` is longer than the 292 years that a duration can hold",
        nil
      ),
    ] as [(String, String, String?)])
  func invalid(_ text: String, _ reason: String, _ suggestion: String?) {
    let expected = ValueSyntaxError(reason: reason, suggestion: suggestion)
    #expect(refusal(of: text, by: GoDuration.init(parsing:)) == expected)
  }

  @Test("Durations compare by length")
  func comparison() throws {
    let hour = try GoDuration(parsing: "1h")
    #expect(try hour == GoDuration(parsing: "60m"))
    #expect(try hour.hashValue == GoDuration(parsing: "3600s").hashValue)
    #expect(try hour < GoDuration(parsing: "1h1ns"))
    #expect(try GoDuration(parsing: "-1h") < hour)
  }
}
