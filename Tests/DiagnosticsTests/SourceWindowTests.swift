import TestSupport
import Diagnostics
import Terminal
import Testing

@Suite struct SourceWindowTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var source: String
    var excerpt: String
    var testDescription: String { name }
  }

  static let forty = "0123456789012345678901234567890123456789"

  @Test(
    "A line too wide is cut around the place (40 columns here)",
    arguments: [
      Case(
        name: "just wide enough", source: "⟦01⟧" + forty.dropFirst(2),
        excerpt: """
              1 | 0123456789012345678901234567890123456789
                | ^^

          """),
      Case(
        name: "at the start", source: "⟦01⟧" + forty.dropFirst(2) + "x",
        excerpt: """
              1 | 012345678901234567890123456789012345678…
                | ^^

          """),
      Case(
        name: "in the middle", source: forty + "⟦ab⟧" + forty,
        excerpt: """
              1 | …2345678901234567890123456789ab01234567…
                |                              ^^

          """),
      Case(
        name: "at the end", source: forty + forty + "⟦ab⟧",
        excerpt: """
              1 | …3456789012345678901234567890123456789ab
                |                                       ^^

          """),
      Case(
        name: "a place too wide itself", source: "key: ⟦" + forty + forty + "⟧ # x",
        excerpt: """
              1 | key: 0123456789012345678…
                |      ^^^^^^^^^^^^^^^^^^^^

          """),
      Case(
        name: "wide characters do not fit by halves", source: "数" + forty + "⟦ab⟧数据数据数据",
        excerpt: """
              1 | …2345678901234567890123456789ab数据数据…
                |                              ^^

          """),
      Case(
        name: "a secret far to the right", source: forty + "password: ⟦⟪" + forty + "⟫⟧ # x",
        excerpt: """
              1 | …8901234567890123456789password: *** # x
                |                                  ^^^

          """),
    ])
  func windows(_ test: Case) {
    let excerpt = MarkedSource(test.source).excerpt(columns: 40)
    #expect(excerpt == test.excerpt)
  }

  @Test("A line of a megabyte is shown in part, the same for a place anywhere in it")
  func megabyte() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000)
    var marked = MarkedSource("")
    marked.source = SourceText(name: "prod.yaml", bytes: bytes, secrets: [700_000..<1_000_000])
    for offset in [0, 10, 639, 640, 641, 500_000, 699_990] {
      marked.location = SourceLocation(
        file: "prod.yaml", at: SourcePosition(offset: offset, line: 1, column: offset + 1))
      let lines = marked.excerpt().split(separator: "\n")
      let shown = try #require(lines.first).dropFirst(8)
      #expect(shown.displayWidth <= 160)
      #expect(shown.hasPrefix("…") == (offset > 160))
      #expect(shown.hasSuffix("…"))
      #expect(try #require(lines.last).hasSuffix("^"))
    }
    marked.location = SourceLocation(
      file: "prod.yaml", at: SourcePosition(offset: 900_000, line: 1, column: 900_001))
    #expect(
      marked.excerpt() == """
            1 | …***…
              |  ^^^

        """)
  }

  @Test("The bytes that are looked at begin and end at whole characters")
  func wholeCharacters() {
    for padding in 0..<4 {
      let text = String(repeating: "a", count: padding) + String(repeating: "\u{301}", count: 4000)
      let marked = MarkedSource(text + "⟦b⟧" + text)
      #expect(!marked.excerpt().contains("\u{FFFD}"))
    }
  }

  @Test("Whatever the bytes, the place and the secrets: no crash, one line, no secret")
  func fuzz() {
    var generator = SeededGenerator(seed: 42)
    let alphabet: [[UInt8]] = [
      Array("a".utf8), Array(" ".utf8), Array("\t".utf8), Array("\n".utf8), Array("\r".utf8),
      Array("\r\n".utf8), Array("数".utf8), Array("👍".utf8), Array("\u{301}".utf8), [0xFF], [0xC3],
      [0x1B], [0xEF, 0xBB, 0xBF], [0],
    ]
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      var secrets: [Range<Int>] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
          let start = bytes.count
          let secret = ["S", "S\nS", "S\r\n\r\nS", "\nS", "SSSS\n"].randomElement(using: &generator)
          bytes += Array((secret ?? "").utf8)
          secrets.append(start..<bytes.count)
        } else {
          bytes += alphabet.randomElement(using: &generator) ?? []
        }
      }
      let start = Int.random(in: -1...bytes.count + 2, using: &generator)
      let end = Int.random(in: -1...bytes.count + 2, using: &generator)
      var marked = MarkedSource("")
      marked.source = SourceText(
        name: "prod.yaml", bytes: bytes, secrets: secrets.shuffled(using: &generator))
      marked.location = SourceLocation(
        file: "prod.yaml", start: SourcePosition(offset: start, line: 7, column: 1),
        end: SourcePosition(offset: end, line: 7, column: 1))
      let columns = Int.random(in: 0...40, using: &generator)
      let excerpt = marked.excerpt(columns: columns)
      #expect(!excerpt.contains("S"))
      #expect(excerpt.unicodeScalars.allSatisfy { $0 == "\n" || $0.isPrintable })
      #expect(excerpt.isEmpty == bytes.isEmpty)
      #expect(bytes.isEmpty || excerpt.count { $0 == "\n" } == 2)
    }
  }
}
