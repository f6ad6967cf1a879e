internal import Testing

internal import YAML

@Suite("Block collections")
struct BlockCollectionTests {
  @Test(
    "Block collections of every shape are read",
    arguments: [
      // Mappings
      ("a: 1", #"{"a": 1}"#),
      ("a: 1\nb: 2\n", #"{"a": 1, "b": 2}"#),
      ("a : 1", #"{"a": 1}"#),
      ("a:    1", #"{"a": 1}"#),
      ("a:\t1", #"{"a": 1}"#),
      ("  a: 1\n  b: 2", #"{"a": 1, "b": 2}"#),
      ("a:\n  b: 1", #"{"a": {"b": 1}}"#),
      ("a:\n b:\n  c:\n   d: 1", #"{"a": {"b": {"c": {"d": 1}}}}"#),
      ("a:\n    b: 1\nc:\n  d: 2", #"{"a": {"b": 1}, "c": {"d": 2}}"#),
      ("a:\n\n\n  b: 1\n\n\nc: 2", #"{"a": {"b": 1}, "c": 2}"#),
      ("a:\n  1", #"{"a": 1}"#),
      ("a: 1\na: 2", #"{"a": 1, "a": 2}"#),
      ("a:b: 1", #"{"a:b": 1}"#),
      ("a b c: 1", #"{"a b c": 1}"#),
      ("'a': 1\n\"b\": 2", #"{"a": 1, "b": 2}"#),
      ("\"a: b\": 1", #"{"a: b": 1}"#),
      ("1: a\ntrue: b\n~: c", #"{1: "a", true: "b", null: "c"}"#),
      ("{a: 1}: b", #"{{"a": 1}: "b"}"#),
      ("[a]: b", #"{["a"]: "b"}"#),
      ("-a: 1", #"{"-a": 1}"#),
      ("?a: 1", #"{"?a": 1}"#),
      (":a: 1", #"{":a": 1}"#),
      // Empty values
      ("a:", #"{"a": ∅}"#),
      ("a:\nb:\n", #"{"a": ∅, "b": ∅}"#),
      ("a: # nothing\nb: 1", #"{"a": ∅, "b": 1}"#),
      ("a:\n\n# nothing\n\nb: 1", #"{"a": ∅, "b": 1}"#),
      ("a:\n  b:\nc:", #"{"a": {"b": ∅}, "c": ∅}"#),
      // Sequences
      ("- a", #"["a"]"#),
      ("- a\n- b", #"["a", "b"]"#),
      ("-   a\n-   b", #"["a", "b"]"#),
      ("  - a\n  - b", #"["a", "b"]"#),
      ("-\n  a\n-\n  b", #"["a", "b"]"#),
      ("-", "[∅]"),
      ("-\n-\n", "[∅, ∅]"),
      ("- \n- a\n- # nothing\n", #"[∅, "a", ∅]"#),
      ("- -1\n- - 1", "[-1, [1]]"),
      ("- --- a", #"["--- a"]"#),
      // Sequences in mappings
      ("a:\n- 1\n- 2\nb: 3", #"{"a": [1, 2], "b": 3}"#),
      ("a:\n  - 1\n  - 2\nb: 3", #"{"a": [1, 2], "b": 3}"#),
      ("a:\n-\n-\nb:", #"{"a": [∅, ∅], "b": ∅}"#),
      ("a:\n- b:\n  - c:\n    - d", #"{"a": [{"b": [{"c": ["d"]}]}]}"#),
      ("a:\n- b:\n  - 1\n  c: 2\n- 3", #"{"a": [{"b": [1], "c": 2}, 3]}"#),
      ("a:\n# c\n- 1\n# c\n- 2", #"{"a": [1, 2]}"#),
      // Compact forms
      ("- - a\n  - b\n- - c", #"[["a", "b"], ["c"]]"#),
      ("- - - a", #"[[["a"]]]"#),
      ("-   - a\n    - b", #"[["a", "b"]]"#),
      ("- a: 1\n  b: 2\n- c: 3", #"[{"a": 1, "b": 2}, {"c": 3}]"#),
      ("- a:\n  b:\n-", #"[{"a": ∅, "b": ∅}, ∅]"#),
      ("- a:\n    b: 1", #"[{"a": {"b": 1}}]"#),
      ("- a:\n  - 1", #"[{"a": [1]}]"#),
      ("-\n  - a\n  -\n    - b", #"[["a", ["b"]]]"#),
      // Explicit keys
      ("? a\n: 1", #"{"a": 1}"#),
      ("? a", #"{"a": ∅}"#),
      ("? a\n? b\n", #"{"a": ∅, "b": ∅}"#),
      ("? a\n: 1\nb: 2\n? c", #"{"a": 1, "b": 2, "c": ∅}"#),
      ("?\n: 1", "{∅: 1}"),
      ("? ", "{∅: ∅}"),
      ("?\n:\n", "{∅: ∅}"),
      ("? a\n:\n? b\n:", #"{"a": ∅, "b": ∅}"#),
      ("? - a\n  - b\n: - c\n  - d", #"{["a", "b"]: ["c", "d"]}"#),
      ("? a: 1\n  b: 2\n: c: 3", #"{{"a": 1, "b": 2}: {"c": 3}}"#),
      ("?\n- a\n:\n- b", #"{["a"]: ["b"]}"#),
      ("? |\n  a\n: >\n  b", #"{"a\n": "b"}"#),
      ("? a\n  b\n: 1", #"{"a b": 1}"#),
      ("?   ? a\n    : b\n:   c", #"{{"a": "b"}: "c"}"#),
      ("? 'a'\n# c\n: # d\n  1", #"{"a": 1}"#),
    ])
  func read(text: String, expected: String) throws {
    #expect(try Parser.notations(text) == [expected])
  }

  @Test("A collection knows whether it is written with brackets")
  func styles() throws {
    let root = try #require(try Parser.parse("a: [1]\nb:\n- {c: d}").first?.root)
    guard case .mapping(let mapping) = root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(mapping.style == .block)
    let styles: [Node.CollectionStyle?] = mapping.entries.map { entry in
      guard case .sequence(let sequence) = entry.value.content else { return nil }
      return sequence.style
    }
    #expect(styles == [.flow, .block])
  }
}
