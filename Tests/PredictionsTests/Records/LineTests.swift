import Predictions
import Testing

@Suite("Lines of text")
struct LineTests {
  @Test(
    "End at LF or CR LF and nowhere else",
    arguments: [
      ("", []),
      ("a", ["a"]),
      ("a\n", ["a"]),
      ("a\nb", ["a", "b"]),
      ("a\r\nb\r\n", ["a", "b"]),
      ("\n", [""]),
      ("a\n\nb\n", ["a", "", "b"]),
      ("a\n\n", ["a", ""]),
      ("\r\n\r\n", ["", ""]),
      ("a\rb\n", ["a\rb"]),
      ("a\r", ["a\r"]),
      ("a\r\r\nb", ["a\r", "b"]),
      ("a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f\n", ["a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f"]),
      ("a\u{0}b\n", ["a\u{0}b"]),
      ("\u{FEFF}a\nb", ["a", "b"]),
      ("\u{FEFF}", []),
      ("a\n\u{FEFF}b", ["a", "\u{FEFF}b"]),
      ("  a \t\n", ["  a \t"]),
      ("\u{301}\n\u{301}", ["\u{301}", "\u{301}"]),
    ])
  func lines(text: String, expected: [String]) {
    let reading = Reading(text, .text)
    #expect(reading.texts == expected)
    #expect(reading.records.map(\.line) == expected.indices.map { $0 + 1 })
    #expect(reading.error == nil)
  }

  @Test(
    "That are not UTF-8 are refused at their place, behind what is good",
    arguments: [
      ([0xFF], [], "1:1: this is not UTF-8 (the byte 0xFF); save the file as UTF-8"),
      (
        Array("good\ncaf\u{E9} ".utf8) + [0xE9, 0x0A], ["good"],
        "2:6: this is not UTF-8 (the byte 0xE9); save the file as UTF-8"
      ),
      ([0x61, 0xE2, 0x82], [], "1:2: this is not UTF-8 (the byte 0xE2); save the file as UTF-8"),
      (
        [0x61, 0x0A, 0x00, 0xED, 0xA0, 0x80, 0x0A], ["a"],
        "2:2: this is not UTF-8 (the byte 0xED); save the file as UTF-8"
      ),
      ([0xFF, 0xFE, 0x61, 0x00], [], "1:1: this is UTF-16; save the file as UTF-8"),
      ([0xFE, 0xFF], [], "1:1: this is UTF-16; save the file as UTF-8"),
      ([0xEF, 0xBB], [], "1:1: this is not UTF-8 (the byte 0xEF); save the file as UTF-8"),
    ] as [([UInt8], [String], String)])
  func invalid(bytes: [UInt8], texts: [String], report: String) {
    for source in [PieceSource([bytes]), PieceSource(bytes.map { [$0] })] {
      let reading = Reading(source, .text)
      #expect(reading.texts == texts)
      #expect(reading.report == report)
      #expect(reading.error?.file == "input")
    }
  }

  @Test("A line of 16 MiB is taken, a longer one is refused before it is read whole")
  func limit() {
    let full = [UInt8](repeating: 0x61, count: RecordLimit.bytes)
    let fits = Reading(PieceSource([[0x0A], full, [0x0A, 0x62]]), .text)
    #expect(fits.texts.map(\.utf8.count) == [0, RecordLimit.bytes, 1])
    let tooLong = Reading(PieceSource([[0x0A], full, [0x62], full]), .text)
    #expect(tooLong.texts == [""])
    #expect(
      tooLong.report == """
        2:1: the record that begins here is longer than 16 MiB; end each text with a line break
        """)
  }
}
