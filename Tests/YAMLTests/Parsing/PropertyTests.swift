internal import Testing

internal import YAML

@Suite("Anchors, tags and aliases")
struct PropertyTests {
  @Test(
    "Anchors, tags and aliases are read wherever they can stand",
    arguments: [
      ("&a b", #"&a "b""#),
      ("&a", "&a ∅"),
      ("&a-b_1 c", #"&a-b_1 "c""#),
      ("a: &x 1\nb: *x", #"{"a": &x 1, "b": *x}"#),
      ("&x a: 1\nb: *x", #"{&x "a": 1, "b": *x}"#),
      ("&x a: 1\n*x : 2", #"{&x "a": 1, *x: 2}"#),
      ("- &x a\n- ? *x\n- ? b\n  : *x", #"[&x "a", {*x: ∅}, {"b": *x}]"#),
      ("a: &x\nb: *x", #"{"a": &x ∅, "b": *x}"#),
      ("a: &x\n  b: 1", #"{"a": &x {"b": 1}}"#),
      ("a: &x\n- 1\n- 2", #"{"a": &x [1, 2]}"#),
      ("&x\na: 1", #"&x {"a": 1}"#),
      ("--- &x\na: 1", #"&x {"a": 1}"#),
      ("&x [&y {&z a: &w b}]", #"&x [&y {&z "a": &w "b"}]"#),
      ("[&x a, *x, {*x : *x}]", #"[&x "a", *x, {*x: *x}]"#),
      ("[&x a, *x: b]", #"[&x "a", {*x: "b"}]"#),
      ("{&x a, b: &y , c: *x}", #"{&x "a": ∅, "b": &y ∅, "c": *x}"#),
      ("- &x a\n- &x b\n- *x", #"[&x "a", &x "b", *x]"#),
      ("- &x # comment\n  a", #"[&x "a"]"#),
      ("- &x\n\n  # comment\n  a: 1", #"[&x {"a": 1}]"#),
      ("- &a:b", #"[&a ":b"]"#),
      ("&x |\n a\n", #"&x "a\n""#),
      ("? &x a\n: &y b", #"{&x "a": &y "b"}"#),
      ("? &x\n: &y", "{&x ∅: &y ∅}"),
      ("! a", #"!<!> "a""#),
      ("! 12", #"!<!> "12""#),
      ("!local a", #"!<!local> "a""#),
      ("!!str 12", #"!<tag:yaml.org,2002:str> "12""#),
      ("!!str", #"!<tag:yaml.org,2002:str> """#),
      ("!!int \"12\"", "!<tag:yaml.org,2002:int> 12"),
      ("!!float 1", "!<tag:yaml.org,2002:float> 1"),
      ("!!bool yes", "!<tag:yaml.org,2002:bool> true"),
      ("!!null ''", "!<tag:yaml.org,2002:null> ∅"),
      ("!<tag:yaml.org,2002:str> 12", #"!<tag:yaml.org,2002:str> "12""#),
      ("!<!x> a", #"!<!x> "a""#),
      ("!<tag:a,b,c> [1]", "!<tag:a,b,c> [1]"),
      ("!!map {a: 1}", #"!<tag:yaml.org,2002:map> {"a": 1}"#),
      ("!!seq\n- a", #"!<tag:yaml.org,2002:seq> ["a"]"#),
      ("!!set {a, b}", #"!<tag:yaml.org,2002:set> {"a": ∅, "b": ∅}"#),
      ("!a%21b c", #"!<!a!b> "c""#),
      ("%TAG !e! tag:example.com,2026:\n---\n!e!x a", #"!<tag:example.com,2026:x> "a""#),
      ("%TAG ! tag:x:\n---\n!y a", #"!<tag:x:y> "a""#),
      ("%TAG !! tag:x:\n---\n!!int a", #"!<tag:x:int> "a""#),
      ("&x !!str 1", #"&x !<tag:yaml.org,2002:str> "1""#),
      ("!!str &x 1", #"&x !<tag:yaml.org,2002:str> "1""#),
      ("a: !!str\nb: !t &y", #"{"a": !<tag:yaml.org,2002:str> "", "b": &y !<!t> ""}"#),
      ("[!!str , !t a, !u ]", #"[!<tag:yaml.org,2002:str> "", !<!t> "a", !<!u> ""]"#),
      ("!t {!u a: !v b}", #"!<!t> {!<!u> "a": !<!v> "b"}"#),
      ("- !t\n  a: 1", #"[!<!t> {"a": 1}]"#),
      ("- !t a: 1", #"[{!<!t> "a": 1}]"#),
    ])
  func read(text: String, expected: String) throws {
    #expect(
      try Parser.notations(text.replacing("*x1", with: "1")) == [
        expected.replacing("*x1", with: "1")
      ])
  }
}
