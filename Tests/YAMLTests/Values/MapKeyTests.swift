internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Keys of maps")
struct MapKeyTests {
  @Test("Keys keep the order in which they are written")
  func order() throws {
    let composed = try Composed("z: 1\na: 2\nm: {w: 1, b: 2}\n'0': 3\n")
    #expect(composed.json == #"{"z":1,"a":2,"m":{"w":1,"b":2},"0":3}"#)
    #expect(composed.findings == [])
  }

  @Test(
    "A key that is written twice is an error that names both places",
    arguments: [
      ("a: 1\nb: 2\na: 3", "3:1", "a", "1:1"),
      ("{a: 1, 'a': 2}", "1:8", "a", "1:2"),
      ("a: 1\n\"\\x61\": 2", "2:1", "a", "1:1"),
      ("x:\n  - a: 1\n    b: 2\n    b: 3", "4:5", "b", "3:5"),
      ("1: a\n'1': b", "2:1", "1", "1:1"),
      ("0x10: a\n16: b", "2:1", "16", "1:1"),
      ("on: a\ntrue: b", "2:1", "true", "1:1"),
      ("&k a: 1\n*k : 2", "2:1", "a", "1:4"),
      ("? a\n? a", "2:3", "a", "1:3"),
      ("<<: {a: 0}\na: 1\na: 2", "3:1", "a", "2:1"),
      ("{a: 1, <<: {b: 0}, b: 1, a: 2}", "1:26", "a", "1:2"),
    ])
  func duplicates(text: String, place: String, key: String, first: String) throws {
    #expect(
      try Composed(text).failures == [
        "\(place) KS002 duplicate key `\(key)`: it stands at \(first) already; remove one of the two"
      ])
  }

  @Test("A key that is written three times is reported twice, and its last value stays")
  func threeTimes() throws {
    let composed = try Composed("a: 1\na: 2\na: 3")
    #expect(composed.failures.count == 2)
    #expect(composed.json == #"{"a":3}"#)
  }

  @Test("Keys that look the same, spelled with other code points, are the same key")
  func lookAlikes() throws {
    // Swift takes both for equal. To refuse them beats to lose one, and nobody means two such keys.
    #expect(
      try Composed("\u{E9}: 1\ne\u{301}: 2").failures == [
        "2:1 KS002 duplicate key `e\u{301}`: it stands at 1:1 already; remove one of the two"
      ])
    #expect(try Composed("A: 3\na: 4").findings == [])
  }

  @Test(
    "Null keys are an error",
    arguments: [
      ("~: a", "1:1 KS003 this key is null; write a name, or `\"~\"` for the text"),
      ("x:\n  null: a", "2:3 KS003 this key is null; write a name, or `\"null\"` for the text"),
      ("? \n: a", "1:2 KS003 this key is empty; write a name before the colon"),
      ("{? , a: b}", "1:3 KS003 this key is empty; write a name before the colon"),
      ("- &n ~\n- *n : a", "2:3 KS003 this key is null; write a name, or `\"~\"` for the text"),
    ])
  func null(text: String, expected: String) throws {
    #expect(try Composed(text).findings == [expected])
  }

  @Test(
    "Booleans and numbers as keys are read as kubectl reads them, with a warning",
    arguments: [
      ("on: a", "true", "on"),
      ("Yes: a", "true", "Yes"),
      ("n: a", "false", "n"),
      ("8080: a", "8080", "8080"),
      ("0777: a", "511", "0777"),
      ("0x1F: a", "31", "0x1F"),
      ("1_000: a", "1000", "1_000"),
      ("-1: a", "-1", "-1"),
      ("1.50: a", "1.5", "1.50"),
      ("1e3: a", "1000", "1e3"),
      ("0.1: a", "0.1", "0.1"),
    ])
  func nonString(text: String, key: String, written: String) throws {
    let composed = try Composed(text)
    #expect(composed.json == #"{"\#(key)":"a"}"#)
    #expect(
      composed.findings == [
        "1:1 KS007 the key `\(written)` is no text; Helm and kubectl read it as `\"\(key)\"`"
      ])
    #expect(composed.composition.diagnostics.map(\.severity) == [.warning])
    #expect(composed.composition.diagnostics.map(\.help) == ["write \"\(written)\""])
  }

  @Test(
    "Quoted keys and keys that are text are no cause for a warning",
    arguments: [
      "'on': a", "\"8080\": a", "a b: c", "!!str 1: a", "1:30: a", "2026-01-01: a", "tRue: a",
    ])
  func text(text: String) throws {
    #expect(try Composed(text).findings == [])
  }

  @Test(
    "Lists and maps can not be keys",
    arguments: [
      ("[a]: b", "1:1"), ("{a: b}: c", "1:1"), ("? - a\n: b", "1:3"), ("- &l [a]\n- *l : b", "2:3"),
      ("? {}\n", "1:3"),
    ])
  func collections(text: String, place: String) throws {
    #expect(
      try Composed(text).findings == [
        "\(place) KS005 a key must be text, a number or a boolean, not a list or a map"
      ])
  }

  @Test("Infinities and NaN can not be keys", arguments: [".inf", "-.INF", ".nan"])
  func nonFinite(key: String) throws {
    #expect(
      try Composed("\(key): a").findings == [
        "1:1 KS009 `\(key)` has no form in JSON; quote it"
      ])
  }

  @Test("Findings name the path of the map that they are in")
  func paths() throws {
    let composed = try Composed("a:\n- b:\n    ~: 1\n    c: 1\n    c: 2\n    on: 3\n")
    #expect(composed.composition.diagnostics.map(\.path) == ["a[0].b", "a[0].b.c", "a[0].b"])
  }

  @Test("Each value knows where its key and its content stand")
  func places() throws {
    let value = try Composed("a:\n  b: [c, 'd']\n").composition.value
    func place(_ location: Diagnostics.SourceLocation?) -> String? {
      location.map { "\($0.start.line):\($0.start.column)-\($0.end.line):\($0.end.column)" }
    }
    #expect(place(value.location) == "1:1-2:14")
    #expect(value.keyLocation == nil)
    #expect(place(value["a"]?.keyLocation) == "1:1-1:2")
    #expect(place(value["a"]?.location) == "2:3-2:14")
    #expect(place(value["a"]?["b"]?.location) == "2:6-2:14")
    #expect(place(value["a"]?["b"]?.list?[1].location) == "2:10-2:13")
    #expect(value["a"]?["b"]?.list?[1].keyLocation == nil)
  }
}
