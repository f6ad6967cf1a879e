internal import Testing

internal import YAML

@Suite("Deleting keys and items")
struct DeleteTests {
  @Test(
    "An entry goes with its lines and its comments",
    arguments: [
      ("a: 1\nb: 2\nc: 3\n", "b", "a: 1\nc: 3\n"),
      ("a: 1\nb: 2\n", "a", "b: 2\n"),
      ("a: 1\nb: 2\n", "b", "a: 1\n"),
      ("a: 1\nb: 2", "b", "a: 1"),
      ("a: 1\r\nb: 2\r\nc: 3\r\n", "b", "a: 1\r\nc: 3\r\n"),
      (
        "a: 1\n# about b\n# more\nb: 2 # c\n  # deeper\n# about c\nc: 3\n", "b",
        "a: 1\n# about c\nc: 3\n"
      ),
      ("a: 1\n# group\n\n# about b\nb: 2\nc: 3\n", "b", "a: 1\n# group\n\nc: 3\n"),
      ("a: 1\n\nb: 2\n\nc: 3\n", "b", "a: 1\n\nc: 3\n"),
      ("a: 1\n\nb: 2\n", "b", "a: 1\n"),
      ("# the file\na: 1\nb: 2\n", "a", "# the file\nb: 2\n"),
      ("a: 1\n", "a", "{}\n"),
      ("# the file\na: 1 # c\n", "a", "# the file\n{}\n"),
      ("k: # c\n  # about a\n  a: 1\nl: 2\n", "k.a", "k: {} # c\nl: 2\n"),
      ("k:\n- a\nl: 2\n", "k[0]", "k: []\nl: 2\n"),
      ("- a: 1\n  b: 2\n- 3\n", "[0].a", "- b: 2\n- 3\n"),
      ("- a: 1 # c\n  # about b\n  b: 2\n- 3\n", "[0].a", "- # about b\n  b: 2\n- 3\n"),
      ("- a: 1\n- 3\n", "[0].a", "- {}\n- 3\n"),
      ("- a: 1\n- 3\n", "[0]", "- 3\n"),
      ("- - a\n  - b\n", "[0][0]", "- - b\n"),
      ("a: |\n  x\n  # no comment\n\nb: 2\n", "a", "b: 2\n"),
      ("a: 1\nb: |+\n  x\n\n\nc: 2\n", "b", "a: 1\nc: 2\n"),
      ("a: |+\n  x\n\nb: 2\n\nc: 3\n", "b", "a: |+\n  x\n\nc: 3\n"),
      ("a: |\n  x\nb: 2", "b", "a: |\n  x\n"),
      ("? a\n: 1\n? b\n: 2\n", "b", "? a\n: 1\n"),
      ("a: &x 1\nb: 2\n", "a", "b: 2\n"),
      ("{a: 1, b: 2, c: 3}", "a", "{b: 2, c: 3}"),
      ("{a: 1, b: 2, c: 3}", "b", "{a: 1, c: 3}"),
      ("{a: 1, b: 2, c: 3}", "c", "{a: 1, b: 2}"),
      ("{a: 1, b: 2,}", "b", "{a: 1,}"),
      ("{a: 1}", "a", "{}"),
      ("k: { a: 1 } # c\n", "k.a", "k: {} # c\n"),
      ("[a, b]", "[0]", "[b]"),
      ("[\n  a, # x\n  b, # y\n  c # z\n]\n", "[0]", "[\n  b, # y\n  c # z\n]\n"),
      ("[\n  a, # x\n  b, # y\n  c # z\n]\n", "[1]", "[\n  a, # x\n  c # z\n]\n"),
      ("[\n  a, # x\n  b, # y\n  c # z\n]\n", "[2]", "[\n  a, # x\n  b # y\n]\n"),
      ("[a: 1, b]", "[0].a", "[{}, b]"),
      ("\u{FEFF}a: 1\nb: 2\n", "a", "\u{FEFF}b: 2\n"),
    ])
  func entry(text: String, path: String, expected: String) throws {
    #expect(try text.edited(.delete(path)) == expected)
  }
}
