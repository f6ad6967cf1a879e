internal import Testing

internal import YAML

@Suite("Literal and folded scalars")
struct BlockScalarTests {
  @Test(
    "Literals keep their lines, with every chomping and indentation",
    arguments: [
      ("|\n  a", "a"),
      ("|\n  a\n", "a\n"),
      ("|\n  a\n\n\n", "a\n"),
      ("|-\n  a\n\n\n", "a"),
      ("|+\n  a\n\n\n", "a\n\n\n"),
      ("|+\n  a", "a"),
      ("|\n a\n b\n", "a\nb\n"),
      ("|\n a\n  b\n c\n", "a\n b\nc\n"),
      ("|\n a\n\n b\n", "a\n\nb\n"),
      ("|\n\n a\n", "\na\n"),
      ("|\n a \n", "a \n"),
      ("|\n a\n   \n", "a\n  \n"),
      ("|1\n a\n", "a\n"),
      ("|1\n  a\n b\n", " a\nb\n"),
      ("|2-\n   a\n\n", " a"),
      ("|-2\n   a\n\n", " a"),
      ("|+1\n a\n\n", "a\n\n"),
      ("|9\n         a\n", "a\n"),
      ("|  # comment\n a\n", "a\n"),
      ("|- # comment\n a\n", "a"),
      ("|\n # no comment\n", "# no comment\n"),
      ("|\n a: b\n - c\n", "a: b\n- c\n"),
      ("|\n \"a\\n\" 'b'\n", "\"a\\n\" 'b'\n"),
      ("|\n a\n \tb\n", "a\n\tb\n"),
      ("|\n é😀\n", "é😀\n"),
      ("|\r\n a\r\n b\r\n", "a\nb\n"),
      ("|\r a\r b\r", "a\nb\n"),
      ("|\n 1\n", "1\n"),
      ("|", ""),
      ("|\n", ""),
      ("|\n\n\n", ""),
      ("|-\n\n", ""),
      ("|+\n\n\n", "\n\n"),
      ("|+", ""),
    ])
  func literal(text: String, expected: String) throws {
    #expect(try rootScalar(text) == Scalar(kind: .string, text: expected, style: .literal))
  }

  @Test(
    "Folded scalars join lines, but for blank and indented ones",
    arguments: [
      (">\n a\n b\n", "a b\n"),
      (">\n a\n\n b\n", "a\nb\n"),
      (">\n a\n\n\n b\n", "a\n\nb\n"),
      (">\n a\n  b\n c\n", "a\n b\nc\n"),
      (">\n a\n  b\n  c\n d\n", "a\n b\n c\nd\n"),
      (">\n\n a\n b\n", "\na b\n"),
      (">-\n a\n b\n\n", "a b"),
      (">+\n a\n b\n\n", "a b\n\n"),
      (">1\n  a\n b\n", " a\nb\n"),
      (">-2 # comment\n  a\n  b\n", "a b"),
      (">\n # a\n # b\n", "# a # b\n"),
      (">\r\n a\r\n b\r\n", "a b\n"),
      (">\n é\n 😀\n", "é 😀\n"),
      (">", ""),
      (">+\n\n", "\n"),
    ])
  func folded(text: String, expected: String) throws {
    #expect(try rootScalar(text) == Scalar(kind: .string, text: expected, style: .folded))
  }

  @Test(
    "Block scalars end at the first line that is indented less",
    arguments: [
      ("a: |\n  b\nc: d", #"{"a": "b\n", "c": "d"}"#),
      ("a: |\n  b\n\n\nc: d", #"{"a": "b\n", "c": "d"}"#),
      ("a: |+\n  b\n\nc: d", #"{"a": "b\n\n", "c": "d"}"#),
      ("a: |\n  b\n # c\nd: e", #"{"a": "b\n", "d": "e"}"#),
      ("a: |\n  b\n  # c\nd: e", #"{"a": "b\n# c\n", "d": "e"}"#),
      ("a: |\nb: c", #"{"a": "", "b": "c"}"#),
      ("a: |\n\nb: c", #"{"a": "", "b": "c"}"#),
      ("a: |2\n    b\n  c\nd: e", #"{"a": "  b\nc\n", "d": "e"}"#),
      ("- |\n a\n- >\n b\n- c", #"["a\n", "b\n", "c"]"#),
      ("- |2-\n  a", #"["a"]"#),
      ("- - |2\n    a", #"[["a"]]"#),
      ("- a: |\n    b\n  c: d", #"[{"a": "b\n", "c": "d"}]"#),
      ("a:\n- |\n b\n- c", #"{"a": ["b\n", "c"]}"#),
      ("a:\n  b: |\n    c\n  d: e", #"{"a": {"b": "c\n", "d": "e"}}"#),
      ("--- |\n a\n--- >\n b\n", #""a\n""#),
      ("--- |\n a\n...\n", #""a\n""#),
    ])
  func inEntries(text: String, expected: String) throws {
    #expect(try Parser.notations(text).first == expected)
  }
}
