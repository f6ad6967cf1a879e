internal import OrderedCollections
internal import Testing

internal import YAML

@Suite("Setting a value")
struct SetTests {
  @Test(
    "A scalar keeps its comment and its style where it can",
    arguments: [
      ("a: 1\n", "2", "a: 2\n"),
      ("a:   1   # why\n", "2", "a:   2   # why\n"),
      ("a: x # why", "w", "a: w # why"),
      ("a: 'x' # why", "it's", "a: 'it''s' # why"),
      ("a: \"x\"", "say \"é\"", "a: \"say \\\"é\\\"\""),
      ("a: x", "yes", "a: \"yes\""),
      ("a: x", "b: c", "a: \"b: c\""),
      ("a: 'x'", "two\nlines", "a: |-\n  two\n  lines"),
      ("a: \"x\"", "two\nlines", "a: \"two\\nlines\""),
      ("a: x\nb: 1", "two\nlines\n", "a: |\n  two\n  lines\nb: 1"),
      ("a:\n  x\nb: 1", "w", "a:\n  w\nb: 1"),
      ("a: one\n  two # why\nb: 1", "three", "a: three # why\nb: 1"),
      ("a: \"one\n  two\" # why\nb: 1", "three", "a: \"three\" # why\nb: 1"),
      ("a:\nb: 1", "x", "a: x\nb: 1"),
      ("a: # why\nb: 1", "x", "a: x # why\nb: 1"),
      ("a:", "x", "a: x"),
      ("? a\n: 1\n", "x", "? a\n: x\n"),
      ("? a\nb: 1\n", "x", "? a\n: x\nb: 1\n"),
      ("\"a\": 1", "x", "\"a\": x"),
      ("'a' : 1", "x", "'a' : x"),
      ("a: &x 1 # why\nb: 2", "x", "a: &x x # why\nb: 2"),
      ("a: &x\nb: 2", "x", "a: &x x\nb: 2"),
      ("a: !!str 1\n", "x", "a: !!str x\n"),
      ("a: *x\n", "x", ""),
      ("x: &x 1\na: *x # why\n", "z", "x: &x 1\na: z # why\n"),
      ("{a: 1, b: 2}", "x, y", "{a: \"x, y\", b: 2}"),
      ("{a: , b: 2}", "x", "{a: x , b: 2}"),
      ("{a, b: 2}", "x", "{a: x, b: 2}"),
      ("{\"a\":1}", "x", "{\"a\":x}"),
      ("{a: 'x'}", "y", "{a: 'y'}"),
      ("a: |\n  one\n  two\nb: 1\n", "three\nfour\n", "a: |\n  three\n  four\nb: 1\n"),
      ("a: |4- # why\n    one\n\nb: 1\n", "two\n", "a: |4 # why\n    two\n\nb: 1\n"),
      ("a: |\n   one\nb: 1\n", "two", "a: |-\n   two\nb: 1\n"),
      ("a: |+\n  one\n\n\nb: 1\n", "two\n\n", "a: |+\n  two\n\nb: 1\n"),
      ("a: |+\n  one\n\n\nb: 1\n", "two\n", "a: |\n  two\n\n\nb: 1\n"),
      ("a: |\n  one\n\nb: 1\n", "two\n\n\n", "a: |+\n  two\n\n\nb: 1\n"),
      ("a: |\n  one", "two\n", "a: |\n  two\n"),
      ("a: >\n  one\n  two\nb: 1\n", "three\nfour\n", "a: >\n  three\n\n  four\nb: 1\n"),
      ("a: | # why\n  one\n# b\nb: 1\n", "\t", "a: \"\\t\" # why\n# b\nb: 1\n"),
      ("a:\n  # inner\n  b: 1 # c\n  # end\nd: 1\n", "x", "a: x\n  # end\nd: 1\n"),
      ("a: # why\n  - 1\n  - 2\nd: 1\n", "x", "a: x # why\nd: 1\n"),
      ("a: &x\n- 1\n- 2\nd: 1\n", "x", "a: &x x\nd: 1\n"),
      ("a: {b: 1} # why", "x", "a: x # why"),
      ("\u{FEFF}a: 1\r\nb: 2\r\n", "x", "\u{FEFF}a: x\r\nb: 2\r\n"),
    ])
  func scalar(text: String, value: String, expected: String) throws {
    if expected.isEmpty {
      #expect(text.refusal(.set("a", Value(stringLiteral: value)))?.contains("unreadable") == true)
    } else {
      let value: Value = value == "2" ? .plain("2") : Value(stringLiteral: value)
      #expect(try text.edited(.set("a", value)) == expected)
    }
  }

  @Test(
    "A collection comes in the place of a scalar as the file indents",
    arguments: [
      ("a: 1 # why\nb: 2\n", "a: # why\n  k: v\n  l:\n    - 1\nb: 2\n"),
      ("a:\nb: 2", "a:\n  k: v\n  l:\n    - 1\nb: 2"),
      ("a: {} # why\n", "a: # why\n  k: v\n  l:\n    - 1\n"),
      ("a: &x 1", "a: &x\n  k: v\n  l:\n    - 1"),
      ("a: |\n  x\n  y\nb: 2\n", "a:\n  k: v\n  l:\n    - 1\nb: 2\n"),
      ("a:\n  - 1\n  - 2\nb: 2\n", "a:\n  k: v\n  l:\n    - 1\nb: 2\n"),
      ("a: 1\nb:\n    c: 1\n", "a:\n    k: v\n    l:\n        - 1\nb:\n    c: 1\n"),
      ("a: 1\nb:\n- 1\n", "a:\n  k: v\n  l:\n  - 1\nb:\n- 1\n"),
      ("{a: 1}", "{a: {k: v, l: [1]}}"),
      ("a:\r\nb: 2\r\n", "a:\r\n  k: v\r\n  l:\r\n    - 1\r\nb: 2\r\n"),
      ("? a\nb: 2\n", "? a\n:\n  k: v\n  l:\n    - 1\nb: 2\n"),
    ])
  func collection(text: String, expected: String) throws {
    let value: Value = ["k": "v", "l": [.plain("1")]]
    #expect(try text.edited(.set("a", value)) == expected)
  }

  @Test(
    "Items of a list",
    arguments: [
      ("- 1\n- 2 # c\n- 3\n", "[1]", "- 1\n- x # c\n- 3\n"),
      ("[1, 2]", "[1]", "[1, x]"),
      ("- 1\n", "[1]", "- 1\n- x\n"),
      ("-\n- 2\n", "[0]", "- x\n- 2\n"),
      ("- a: 1\n  b: 2 # c\n- 2\n", "[0]", "- x\n- 2\n"),
      ("-\n  a: 1\n- 2\n", "[0]", "- x\n- 2\n"),
      ("- - 1\n  - 2\n", "[0][1]", "- - 1\n  - x\n"),
      ("a:\n- b: 1\n  c: 2\n", "a[0].c", "a:\n- b: 1\n  c: x\n"),
    ])
  func items(text: String, path: String, expected: String) throws {
    #expect(try text.edited(.set(path, "x")) == expected)
  }

  @Test("A value that is there already is left as it is written")
  func same() throws {
    let text = "a: 0x10 # c\nb: [yes, 'x']\nc: &c {d: 1}\ne: *c\nf:\n  <<: *c\n  g: 2\n"
    let value = try Value.read(text)
    #expect(try text.edited(.set("", value)) == text)
    for (key, inner) in try #require(value.map) {
      #expect(try text.edited(.set(key, inner)) == text)
    }
  }

  @Test("Of a map that is set as a whole only what differs is written")
  func reconciled() throws {
    let text = "# top\na:\n  b: 1 # one\n  # about c\n  c: 2\n  d: [x, y]\n"
    let value: Value = ["d": ["x", "z"], "b": .plain("1"), "e": .plain("3")]
    #expect(
      try text.edited(.set("a", value))
        == "# top\na:\n  b: 1 # one\n  d: [x, z]\n  e: 3\n")
  }

  @Test("Missing parents are made")
  func parents() throws {
    #expect(try "a: 1\n".edited(.set("b.c.d", "x")) == "a: 1\nb:\n  c:\n    d: x\n")
    #expect(try "a: 1\n".edited(.set("b[0].c", "x")) == "a: 1\nb:\n  - c: x\n")
    #expect(try "a:\n".edited(.set("a.b", "x")) == "a:\n  b: x\n")
    #expect(try "a: {b: {}}\n".edited(.set("a.b.c", "x")) == "a: {b: {c: x}}\n")
    #expect(try "a: {}\n".edited(.set("a.b.c", "x")) == "a:\n  b:\n    c: x\n")
    #expect(try "".edited(.set("a.b", "x")) == "a:\n  b: x\n")
    #expect(try "# c".edited(.set("a", "x")) == "# c\na: x\n")
    #expect(try "---\n# c\n".edited(.set("a", "x")) == "---\na: x\n# c\n")
    #expect(try "--- # c\n...\n".edited(.set("a", "x")) == "--- # c\na: x\n...\n")
  }
}
