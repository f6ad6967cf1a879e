import Terminal
import Testing

@Suite struct VisibleTextTests {
  @Test(
    "What a terminal would act upon is spelled out",
    arguments: [
      ("\u{1B}[31mred\u{1B}[0m", #"\u{1B}[31mred\u{1B}[0m"#),
      ("a\nb\r\nc\td", #"a\nb\r\nc\td"#),
      ("\u{0}\u{7}\u{8}\u{7F}", #"\u{0}\u{7}\u{8}\u{7F}"#),
      ("\u{9B}31m", #"\u{9B}31m"#),
      ("\u{85}\u{2028}\u{2029}", #"\u{85}\u{2028}\u{2029}"#),
      ("admin\u{202E}nimda\u{2066}", #"admin\u{202E}nimda\u{2066}"#),
      ("a\u{200B}b\u{FEFF}", #"a\u{200B}b\u{FEFF}"#),
      ("e\u{1B}\u{301}", #"e\u{1B}"# + "\u{301}"),
    ])
  func spelledOut(_ text: String, _ visible: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(visible.unicodeScalars))
  }

  @Test(
    "Ordinary text of any script is left as it is",
    arguments: [
      "", "replicas: 3", #"C:\path"#, "größe", "数据", "👩‍👩‍👧‍👦", "می‌خواهم", "\u{FFFD}", "\u{A0}",
    ])
  func untouched(_ text: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("No scalar below U+3000 gets through that can move the cursor")
  func everyControl() throws {
    for value in UInt32(0)..<0x3000 {
      let scalar = try #require(Unicode.Scalar(value))
      let visible = String(scalar).visible.unicodeScalars
      #expect(visible.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }

  @Test("Text of many lines takes time in proportion to its length")
  func manyLines() {
    let time = ContinuousClock().measure {
      #expect(String(repeating: "a\n", count: 500_000).visible.utf8.count == 1_500_000)
    }
    #expect(time < .seconds(5), "where each line moves all those before it, this takes minutes")
  }
}
