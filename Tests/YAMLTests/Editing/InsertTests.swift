internal import Testing

internal import YAML

@Suite("Inserting keys and items")
struct InsertTests {
  @Test(
    "A new key stands behind the last one, indented like it",
    arguments: [
      ("a: 1\n", "z", "a: 1\nz: x\n"),
      ("a: 1", "z", "a: 1\nz: x"),
      ("a: 1\r\n", "z", "a: 1\r\nz: x\r\n"),
      ("a: 1 # c\n\n# end\n", "z", "a: 1 # c\nz: x\n\n# end\n"),
      ("a:\n    b: 1\n# c\nc: 2\n", "a.z", "a:\n    b: 1\n    z: x\n# c\nc: 2\n"),
      (
        "a:\n  b: 1\n    # deeper\n  # same\nc: 2\n", "a.z",
        "a:\n  b: 1\n    # deeper\n  z: x\n  # same\nc: 2\n"
      ),
      ("a:\n  b: |\n    t\n\nc: 2\n", "a.z", "a:\n  b: |\n    t\n  z: x\n\nc: 2\n"),
      ("a:\n  b: |+\n    t\n\nc: 2\n", "a.z", "a:\n  b: |+\n    t\n\n  z: x\nc: 2\n"),
      ("- a: 1\n  b: 2\n- 3\n", "[0].z", "- a: 1\n  b: 2\n  z: x\n- 3\n"),
      ("a:\n- b: 1\nc: 2\n", "a[0].z", "a:\n- b: 1\n  z: x\nc: 2\n"),
      ("{a: 1}\n", "z", "{a: 1, z: x}\n"),
      ("{a: 1,}\n", "z", "{a: 1, z: x,}\n"),
      ("{\"a\":1}\n", "z", "{\"a\":1, \"z\": \"x\"}\n"),
      ("{\n  a: 1, # c\n  b: 2 # d\n}\n", "z", "{\n  a: 1, # c\n  b: 2, # d\n  z: x\n}\n"),
      ("{\n  a: 1,\n  b: 2, # d\n}\n", "z", "{\n  a: 1,\n  b: 2, # d\n  z: x,\n}\n"),
      ("a: {b: 1} # c\n", "a.z", "a: {b: 1, z: x} # c\n"),
      ("a: &x # c\n  b: 1\nd: *x\n", "a.z", "a: &x # c\n  b: 1\n  z: x\nd: *x\n"),
      ("---\na: 1\n...\n", "z", "---\na: 1\nz: x\n...\n"),
      ("\u{FEFF}a: 1", "z", "\u{FEFF}a: 1\nz: x"),
    ])
  func key(text: String, path: String, expected: String) throws {
    #expect(try text.edited(.insert(path, "x")) == expected)
    #expect(try text.edited(.set(path, "x")) == expected)
    #expect(try text.edited(.insert(path, "x"), .delete(path)) == text)
    #expect(try expected.edited(.delete(path)) == text)
  }

  @Test(
    "A new item stands before the one that has its number",
    arguments: [
      ("- a\n- b\n", "[0]", "- x\n- a\n- b\n"),
      ("- a\n- b\n", "[1]", "- a\n- x\n- b\n"),
      ("- a\n- b", "[2]", "- a\n- b\n- x"),
      (
        "# top\n\n# about a\n- a # c\n\n# about b\n- b\n", "[0]",
        "# top\n\n- x\n# about a\n- a # c\n\n# about b\n- b\n"
      ),
      (
        "# top\n\n# about a\n- a # c\n\n# about b\n- b\n", "[1]",
        "# top\n\n# about a\n- a # c\n- x\n\n# about b\n- b\n"
      ),
      ("# top\n- a\n", "[0]", "# top\n- x\n- a\n"),
      ("k:\n- a\nl: 1\n", "k[1]", "k:\n- a\n- x\nl: 1\n"),
      ("- - a\n  - b\n", "[0][0]", "- - x\n  - a\n  - b\n"),
      ("[a, b]", "[0]", "[x, a, b]"),
      ("[a, b]", "[1]", "[a, x, b]"),
      ("[a, b]", "[2]", "[a, b, x]"),
      ("[\n  a, # c\n  b\n]", "[0]", "[\n  x,\n  a, # c\n  b\n]"),
      ("[\n  a, # c\n  b\n]", "[1]", "[\n  a, # c\n  x,\n  b\n]"),
      ("[\n  a, # c\n  b\n]", "[2]", "[\n  a, # c\n  b,\n  x\n]"),
      ("k: []\n", "k[0]", "k:\n  - x\n"),
      ("{k: []}\n", "{k: [x]}\n", ""),
    ])
  func item(text: String, path: String, expected: String) throws {
    if expected.isEmpty {
      #expect(try text.edited(.insert("k[0]", "x")) == path)
      return
    }
    #expect(try text.edited(.insert(path, "x")) == expected)
    if text != "k: []\n" { #expect(try expected.edited(.delete(path)) == text) }
  }

  @Test("A literal block is written only where it takes up nothing that follows")
  func literals() throws {
    let script: Value = "a\nb\n"
    #expect(try "k: 1\n".edited(.insert("z", script)) == "k: 1\nz: |\n  a\n  b\n")
    #expect(try "k: 1".edited(.insert("z", script)) == "k: 1\nz: \"a\\nb\\n\"")
    #expect(try "k:\n   # c\n".edited(.set("k", script)) == "k: \"a\\nb\\n\"\n   # c\n")
    #expect(try "k: 1\n\nl: 1\n".edited(.set("k", "a\nb\n\n")) == "k: \"a\\nb\\n\\n\"\n\nl: 1\n")
  }
}
