import Terminal
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    "A text's width is the columns a terminal draws it in",
    arguments: [
      ("", 0), ("replicas", 8), ("größe", 5), ("gro\u{308}ße", 5), ("数据", 4), ("データ", 6),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("👍", 2), ("👍🏽", 2),
      ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("…", 1), ("→", 1),
      ("a\u{200D}b", 2), ("𠀀", 2), ("Привет", 6), ("\u{1B}", 0), ("a\u{7F}", 1),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test("A wide character that does not fit whole is left out at either end")
  func cutting() {
    #expect("数据ab".prefix(columns: 3) == "数")
    #expect("数据ab".prefix(columns: 4) == "数据")
    #expect("ab数据".suffix(columns: 3) == "据")
    #expect("ab数据".suffix(columns: 5) == "b数据")
    #expect("abc".prefix(columns: 9) == "abc")
    #expect("abc".suffix(columns: 9) == "abc")
    #expect("abc".prefix(columns: 0) == "")
    #expect("abc".suffix(columns: -1) == "")
  }

  @Test("Cut anywhere, both ends fit and as much as fits is kept")
  func cuttingEverywhere() {
    let text = "aö数👍🇩🇪e\u{301}한-👩‍👩‍👧z"
    for columns in 0...text.displayWidth {
      for part in [text.prefix(columns: columns), text.suffix(columns: columns)] {
        #expect(part.displayWidth == columns || part.displayWidth == columns - 1)
      }
    }
  }
}
