import Terminal
import Testing

@Suite struct ProgressLineTests {
  @Test(
    "A line says how far, how many, how fast, and how long yet",
    arguments: [
      (0.0, 0, 0, "[                        ]    0 %  0 texts"),
      (0.5, 1200, 2, "[============            ]   50 %  1,200 texts  600/s  0:02 left"),
      (0.999, 5, 60, "[======================= ]   99 %  5 texts  0/s  0:00 left"),
      (
        1.0, 1_234_567, 4000, "[========================]  100 %  1,234,567 texts  308/s  0:00 left"
      ),
      (1.5, 1, 1, "[========================]  100 %  1 texts  1/s  0:00 left"),
      (0.01, 7, 700, "[                        ]    1 %  7 texts  0/s  19:15:00 left"),
      (0.000001, 7, 700, "[                        ]    0 %  7 texts  0/s  24:00:00 left"),
    ])
  func known(fraction: Double, count: Int, seconds: Int, expected: String) {
    let line = ProgressLine(
      fraction: fraction, count: count, noun: "texts", elapsed: .seconds(seconds))
    #expect(line.text == expected)
  }

  @Test(
    "Where nobody knows the end, it says how long since",
    arguments: [
      (0, 0, "0 texts  0:00"), (100, 65, "100 texts  1/s  1:05"),
      (1_000_000, 7207, "1,000,000 texts  138/s  2:00:07"),
    ])
  func unknown(count: Int, seconds: Int, expected: String) {
    let line = ProgressLine(fraction: nil, count: count, noun: "texts", elapsed: .seconds(seconds))
    #expect(line.text == expected)
  }

  @Test("It is drawn over the line before, and fits into the terminal", arguments: 0...80)
  func drawn(columns: Int) {
    let line = ProgressLine(fraction: 0.5, count: 1200, noun: "texts", elapsed: .seconds(2))
    let drawn = line.drawn(columns: columns)
    #expect(drawn.hasPrefix("\r\u{1B}[K"))
    let shown = drawn.dropFirst(ProgressLine.erasure.count)
    #expect(line.text.hasPrefix(shown))
    #expect(shown.displayWidth <= max(0, columns - 1))
  }
}
