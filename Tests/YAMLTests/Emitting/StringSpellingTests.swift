import Testing
import YAML

@Suite("Strings are quoted exactly where they must be")
struct StringSpellingTests {
  @Test(
    "What no reader takes for anything else stands plain, as a value and as a key",
    arguments: [
      "redis", "a b", "a:b", "https://example.com/#x", "a#b", "-a", "?a", ":a", "---a", "a,b", "a]",
      "it's", "say \"hi\"", "C:\\dir", "500m", "1Gi", "v1.20", "1.2.3", "10.0.0.1", "1,000", "0o8",
      "0b2", "0xyz", "12e", "e3", "tRue", "yEs", "nan", "inf", "None", "nil", "<", "<<<", "==",
      "Ünï",
      "e\u{301}", "😀", "\u{A0}", "1:60", "1:2x", "2001-12", "2001-12-14x", "12-14-2001", "a|b",
      "a > b", "$x", "${NAME}", "50%", "user@host", "/", "(a)", "_", "_1", ".", "..", ".a", "+",
      "-.",
    ])
  func plain(_ text: String) {
    #expect(Emitter().emit([.entry(text, Value(stringLiteral: text))]) == "- \(text): \(text)\n")
  }

  @Test(
    "What some reader takes for something else is quoted, as a value and as a key",
    arguments: [
      "", " ", " a", "a ", "-", "?", ":", "- a", "? a", ": a", "a:", "a: b", "a #b", "#a", "---",
      "...",
      "--- a", "... a", "*a", "&a", "!a", "|", ">", "|-", "%a", "@a", "`a", "'a'", ",a", "[a", "]a",
      "{a", "}a", "{{ .Values.a }}", "y", "N", "yes", "No", "on", "OFF", "true", "False", "NULL",
      "null",
      "~", "=", "<<", "1", "-1", "+1", "0777", "08", "0x1F", "0x_", "0o17", "0b11", "1_000", "1e3",
      "1e400", "+_", "1.5", "1.", ".5", "._", "1.20", "1_0.5", ".inf", "-.INF", ".NaN", "1:30",
      "12:30:45", "190:20:30.15", "02:30", "2001-12-14", "2001-1-2", "2001-99-99",
      "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-14 21:59:43Z",
      "0x1_F", "-0b1", "99999999999999999999",
    ])
  func quoted(_ text: String) {
    let item = Value.entry(text, Value(stringLiteral: text))
    #expect(Emitter().emit([item]) == "- \"\(text)\": \"\(text)\"\n")
  }

  @Test(
    "Only what can not stand as it is is escaped",
    arguments: [
      ("#\"", "\"#\\\"\""), ("#\\", "\"#\\\\\""), ("a\tb", #""a\tb""#), ("a\rb", #""a\rb""#),
      ("a\r\nb", #""a\r\nb""#), ("\n", #""\n""#), ("\n\n", #""\n\n""#), ("\u{0}", #""\x00""#),
      ("\u{1B}[0m", #""\x1B[0m""#), ("\u{7F}", #""\x7F""#), ("\u{85}", #""\x85""#),
      ("\u{2028}", #""\u2028""#), ("\u{2029}", #""\u2029""#), ("\u{FEFF}", #""\uFEFF""#),
      ("\u{FFFE}", #""\uFFFE""#), ("#é😀\u{A0}", "\"#é😀\u{A0}\""),
    ])
  func escapes(text: String, spelling: String) {
    #expect(Emitter().emit(Value(stringLiteral: text)) == spelling + "\n")
    #expect(Emitter().emit(.entry(text, "v")) == spelling + ": v\n")
  }

  @Test(
    "Several lines make a literal block with the chomping that keeps the line breaks at the end",
    arguments: [
      ("a\nb", "|-\n  a\n  b\n"), ("a\nb\n", "|\n  a\n  b\n"), ("a\n\n\n", "|+\n  a\n\n\n"),
      ("a\n", "|\n  a\n"), ("\na", "|-\n\n  a\n"), ("a\n\n  b", "|-\n  a\n\n    b\n"),
      (" a\nb", "|2-\n   a\n  b\n"), ("\n a\n\n", "|2+\n\n   a\n\n"),
      ("a\n\tb", "|-\n  a\n  \tb\n"),
      ("# a\n--- é: \"\\", "|-\n  # a\n  --- é: \"\\\n"), ("a \nb", "|-\n  a \n  b\n"),
    ])
  func literal(text: String, block: String) {
    #expect(Emitter().emit([Value(stringLiteral: text)]) == "- " + block)
    #expect(Emitter().emit(["k": Value(stringLiteral: text)]) == "k: " + block)
  }

  @Test(
    "Where some reader would not get the lines back exactly, they are quoted on one line",
    arguments: [
      ("\ta\nb", #""\ta\nb""#), ("a\n  \nb", #""a\n  \nb""#), ("a\n ", #""a\n ""#),
      ("a\r\nb\r\n", #""a\r\nb\r\n""#), ("a\n\u{85}b", #""a\n\x85b""#), ("a\n\u{0}", #""a\n\x00""#),
      ("\u{FEFF}a\nb", #""\uFEFFa\nb""#),
    ])
  func quotedLines(text: String, spelling: String) {
    #expect(Emitter().emit(["k": Value(stringLiteral: text)]) == "k: \(spelling)\n")
  }

  @Test("A document that is one block with an indented first line is quoted")
  func indentedDocument() {
    #expect(Emitter().emit(" a\nb") == "\" a\\nb\"\n")
    #expect(Emitter().emit("a\nb") == "|-\n  a\n  b\n")
  }
}
