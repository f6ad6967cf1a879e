import Kubernetes
import Testing

@Suite("Cron schedules")
struct CronScheduleTests {
  @Test(
    "A schedule that a CronJob takes is read",
    arguments: [
      "0 2 * * *", "* * * * *", "? ? ? ? ?", "*/5 * * * *", "0-59/2 0-23 1-31 1-12 0-6",
      "1,2,3 4 5 6 0", "0 0 1 JAN sun", "0 0 * jan-dec Mon-FRI", "5/15 * * * *", "0 0 */2 * *",
      "  0\t2 * *   *  ", "00 02 * * *", "0 0 31 2 *", "*/100 * * * *", "0 0 * * MON,WED,fri-sat",
      "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly", "@every 1h",
      "@every 1h30m", "@every 1.5h", "0 0 1-7,15 * ?", "0 2 * * *\n",
    ])
  func valid(_ text: String) throws {
    #expect(try CronSchedule(parsing: text).text == text)
  }

  @Test(
    "Any other schedule is refused, with the reason",
    arguments: [
      ("", "a cron schedule cannot be empty"),
      (" ", "a schedule has five fields (minute, hour, day, month, weekday), not 0"),
      ("0 2 * *", "a schedule has five fields (minute, hour, day, month, weekday), not 4"),
      ("0 0 2 * * *", "a schedule has five fields (minute, hour, day, month, weekday), not 6"),
      ("60 2 * * *", "the minute `60` is not from 0 to 59"),
      ("0 24 * * *", "the hour `24` is not from 0 to 23"),
      ("0 0 0 * *", "the day `0` is not from 1 to 31"),
      ("0 0 32 * *", "the day `32` is not from 1 to 31"),
      ("0 0 * 0 *", "the month `0` is not from 1 to 12"),
      ("0 0 * 13 *", "the month `13` is not from 1 to 12"),
      ("0 0 * * 8", "the weekday `8` is not from 0 to 6"),
      ("0 0 * * 5-7", "the weekday `5-7` is not from 0 to 6; Sunday is 0"),
      ("5-1 * * * *", "the minute `5-1` is a range that ends before it begins"),
      ("0 0 * * fri-mon", "the weekday `fri-mon` is a range that ends before it begins"),
      ("*/0 * * * *", "the minute `*/0` has a step of 0"),
      ("*/ * * * *", "the minute `*/` has no number after `/`"),
      ("*/-1 * * * *", "the minute `*/-1` has no number after `/`"),
      ("*/x * * * *", "the minute `*/x` has no number after `/`"),
      ("1/2/3 * * * *", "the minute `1/2/3` has more than one `/`"),
      ("1-2-3 * * * *", "the minute `1-2-3` has more than one `-`"),
      ("-1 * * * *", "the minute `-1` is no number"),
      ("+1 * * * *", "the minute `+1` is no number"),
      ("1- * * * *", "the minute `1-` is no number"),
      ("1,,2 * * * *", "the minute has an empty entry in its list"),
      (", * * * *", "the minute has an empty entry in its list"),
      ("*-5 * * * *", "the minute `*-5` is no number"),
      ("** * * * *", "the minute `**` is no number"),
      ("0 0 L * *", "the day `L` is no number"),
      ("0 0 * * 5#2", "the weekday `5#2` is no number and no English name"),
      ("0 0 * january *", "the month `january` is no number and no English name"),
      ("0 jan * * *", "the hour `jan` is no number"),
      ("0 99999999999999999999 * * *", "the hour `99999999999999999999` is no number"),
      ("TZ=UTC 0 2 * * *", "a schedule has no time zone in it; a CronJob's is in `timeZone`"),
      ("CRON_TZ=UTC 0 2 * * *", "a schedule has no time zone in it; a CronJob's is in `timeZone`"),
      (
        "@every",
        "`@every` is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every"
      ),
      (
        "@reboot",
        "`@reboot` is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every"
      ),
      ("@every 1d", "`d` is no unit of a duration; those are ns, us, ms, s, m and h"),
      ("@every 0s", "an interval must be longer than 0"),
      ("@every -1h", "an interval must be longer than 0"),
      ("@every ", "a duration cannot be empty"),
      ("٣ * * * *", "the minute `٣` is no number"),
    ])
  func invalid(_ text: String, _ reason: String) {
    #expect(refusal(of: text, by: CronSchedule.init(parsing:))?.reason == reason)
  }

  @Test(
    "A slip is answered with the spelling that was meant",
    arguments: [
      ("0 0 * * 7", "0 0 * * 0"), ("@Daily", "@daily"), (" @daily", "@daily"),
      ("@DAILY ", "@daily"), ("@every  1h", "@every 1h"),
    ])
  func suggestion(_ text: String, _ expected: String) {
    #expect(refusal(of: text, by: CronSchedule.init(parsing:))?.suggestion == expected)
  }
}
