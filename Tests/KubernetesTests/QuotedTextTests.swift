import Testing

import Kubernetes

@Suite("Quoting text in a message")
struct QuotedTextTests {
  @Test(
    "What cannot be printed is escaped",
    arguments: [
      ("1gi", "`1gi`"), ("é µ", "`é µ`"), ("a\nb", "`a\\nb`"), ("\u{1B}[31m", "`\\u{1B}[31m`"),
      ("1\u{202E}", "`1\\u{202E}`"), ("\u{0}", "`\\0`"), ("\u{2028}", "`\\u{2028}`"),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(quoted(text) == expected)
  }

  @Test("A long text is cut after 48 characters")
  func cut() {
    #expect(
      quoted(String(repeating: "x", count: 48)) == "`" + String(repeating: "x", count: 48) + "`")
    #expect(
      quoted(String(repeating: "x", count: 49)) == "`" + String(repeating: "x", count: 48) + "…`")
  }
}
