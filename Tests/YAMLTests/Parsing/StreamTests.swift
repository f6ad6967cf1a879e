internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Streams and documents")
struct StreamTests {
  @Test(
    "A stream holds any number of documents",
    arguments: [
      ("", []),
      ("\n\n", []),
      ("# comment", []),
      ("# comment\n\n  # comment\n", []),
      ("---", ["∅"]),
      ("---\n", ["∅"]),
      ("--- # comment\n", ["∅"]),
      ("---\n...\n", ["∅"]),
      ("a", [#""a""#]),
      ("--- a", [#""a""#]),
      ("---\ta", [#""a""#]),
      ("---\na", [#""a""#]),
      ("--- a\n--- b", [#""a""#, #""b""#]),
      ("a\n---\nb\n---\nc", [#""a""#, #""b""#, #""c""#]),
      ("---\n---\n", ["∅", "∅"]),
      ("a\n...\n---\nb\n...\n", [#""a""#, #""b""#]),
      ("a\n...\n# comment\n...\n", [#""a""#]),
      ("a: 1\n---\n- 2\n---\n{}\n", [#"{"a": 1}"#, "[2]", "{}"]),
      ("%YAML 1.1\n---\na", [#""a""#]),
      ("%YAML 1.2\n---\na", [#""a""#]),
      ("%YAML 1.1 # comment\n# comment\n---\na", [#""a""#]),
      ("a\n...\n%YAML 1.1\n---\nb", [#""a""#, #""b""#]),
      ("&a b\n--- &a c\n--- [&a d, *a]", [#"&a "b""#, #"&a "c""#, #"[&a "d", *a]"#]),
      ("--- |\n a\n---\nb", [#""a\n""#, #""b""#]),
      ("--- 'a\n  --- b'", [#""a --- b""#]),
    ])
  func documents(text: String, expected: [String]) throws {
    #expect(try Parser.notations(text) == expected)
  }

  @Test("Line ends of every kind mean the same", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(lineEnd: String) throws {
    let text = "a: 1\n\nb:\n  - c # comment\n  - |\n    d\n\n    e\n  - 'f\n\n    g'\n# end\nh:\n"
    let expected = #"{"a": 1, "b": ["c", "d\n\ne\n", "f\ng"], "h": ∅}"#
    #expect(try Parser.notations(text.replacing("\n", with: lineEnd)) == [expected])
  }

  @Test(
    "A byte order mark is no part of the text",
    arguments: [
      ("a: 1", #"{"a": 1}"#), ("- é", #"["é"]"#), ("# c\n'x'", #""x""#), ("|\n x", #""x""#),
      ("%YAML 1.1\n---\n- b", #"["b"]"#), ("  - a\n  - b", #"["a", "b"]"#),
    ])
  func byteOrderMark(text: String, expected: String) throws {
    let document = try #require(try Parser.parse("\u{FEFF}" + text).first)
    #expect(document.root.notation == expected)
    let bare = try #require(try Parser.parse(text).first)
    #expect(document.root.start.offset == bare.root.start.offset + 3)
    #expect(document.root.start.line == bare.root.start.line)
    #expect(document.root.start.column == bare.root.start.column)
    #expect(document.root.end.column == bare.root.end.column)
  }

  @Test("A byte order mark alone is an empty file")
  func byteOrderMarkAlone() throws {
    #expect(try Parser.notations("\u{FEFF}") == [])
  }

  @Test(
    "A document starts at its directives, its marker, or its first content",
    arguments: [
      ("a", ["1:1"]),
      ("# c\n\n  a", ["3:3"]),
      ("\n&a b", ["2:1"]),
      ("---\na", ["1:1"]),
      ("# c\n--- a\n---\nb", ["2:1", "3:1"]),
      ("%YAML 1.1\n---\na\n...\n%YAML 1.1\n---\nb", ["1:1", "5:1"]),
    ])
  func starts(text: String, expected: [String]) throws {
    let starts = try Parser.parse(text).map { "\($0.start.line):\($0.start.column)" }
    #expect(starts == expected)
  }

  @Test(
    "A file that must hold one document holds one",
    arguments: [
      ("", "test.yaml:1:1: the file is empty; write at least `{}`"),
      ("# comment\n", "test.yaml:1:1: the file is empty; write at least `{}`"),
      (
        "a: 1\n---\nb: 2\n",
        "test.yaml:2:1: a second document begins here; keep one document in a file"
      ),
      (
        "--- a\n--- b\n--- c",
        "test.yaml:2:1: a second document begins here; keep one document in a file"
      ),
    ])
  func single(text: String, expected: String) {
    let failure = #expect(throws: YAMLFailure.self) {
      try Parser.parseSingle(SourceText(name: "test.yaml", text))
    }
    #expect(failure?.firstLine == expected)
    #expect(failure?.diagnostic.rule == YAMLRule.documentShape.rawValue)
  }

  @Test("One document with a marker and an end is one document")
  func singleWithMarkers() throws {
    let document = try Parser.parseSingle(SourceText(name: "x", "# c\n---\na: 1\n...\n# d\n"))
    #expect(document.root.notation == #"{"a": 1}"#)
    #expect(document.comments.count == 2)
  }
}

extension YAMLFailure {
  /// `name:line:column: message`
  var firstLine: String { "\(diagnostic.location): \(diagnostic.message)" }
}
