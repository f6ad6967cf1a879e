import EnvironmentKit
import Foundation
import TestSupport
import Testing

@Suite("Times of evidence")
struct TimestampTests {
  @Test(
    "A time of RFC 3339 is read, with and without a zone",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-23T17:00:00Z", 1_795_453_200),
      ("2026-11-23T17:00:00", 1_795_453_200), ("2026-11-23 17:00:00", 1_795_453_200),
      ("2026-11-23T18:30:00.123456+01:30", 1_795_453_200),
      ("2026-11-23T09:00:00-0800", 1_795_453_200), ("2026-11-23t17:00:00.9z", 1_795_453_200),
      ("2000-02-29T23:59:60Z", 951_868_800), ("1969-12-31T23:59:59Z", -1),
      ("0001-01-01T00:00:00Z", -62_135_596_800), ("0000-01-01T00:00:00Z", -62_167_219_200),
    ])
  func read(text: String, seconds: Int) throws {
    let time = try #require(Timestamp(text))
    #expect(time.seconds == seconds)
    let zone = text.dropFirst(19)
    #expect(time.hasZone == zone.contains { "Zz+-".contains($0) })
  }

  @Test(
    "Anything else is no time",
    arguments: [
      "", "now", "2026-11-23", "2026-11-23T17:00", "2026-11-23T17:00:00X", "2026-13-01T00:00:00Z",
      "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
      "2026-11-31T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T17:60:00Z",
      "2026-11-23T17:00:61Z", "2026-11-23T17:00:00.Z", "2026-11-23T17:00:00+1",
      "26-11-23T17:00:00Z",
      "2026-11-23T17:00:00+25:00", " 2026-11-23T17:00:00Z", "2026-11-23T17:00:00Z ",
      "-2026-11-23T17:00:00Z", "２０２６-11-23T17:00:00Z", "2026-11-23T17:00:00+01:0",
    ])
  func refused(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("Days are counted as Foundation's calendar counts them")
  func calendar() throws {
    var random = SeededGenerator(seed: 5)
    let format = Date.ISO8601FormatStyle()
    for _ in 0..<2000 {
      // From 1583, the calendar's first whole year, to 9999.
      let seconds = Int.random(in: -12_212_553_600...253_402_300_799, using: &random)
      let text = Date(timeIntervalSince1970: Double(seconds)).formatted(format)
      #expect(Timestamp(text)?.seconds == seconds, "\(text)")
    }
  }
}
