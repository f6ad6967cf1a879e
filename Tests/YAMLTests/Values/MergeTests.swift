internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Merge keys")
struct MergeTests {
  @Test(
    "Merged maps are part of the map around them",
    arguments: [
      ("a: &a {x: 1}\nb: {<<: *a}", #"{"a":{"x":1},"b":{"x":1}}"#),
      ("a: &a {x: 1, w: 2}\nb: {<<: *a, w: 3}", #"{"a":{"x":1,"w":2},"b":{"x":1,"w":3}}"#),
      ("{<<: {a: 1}}", #"{"a":1}"#),
      ("{<<: {}}", "{}"),
      ("{<<: []}", "{}"),
      ("{<<: [{a: 1}, {b: 2}]}", #"{"a":1,"b":2}"#),
      ("{<<: [{a: 1}, {a: 2, b: 3}], c: 4}", #"{"a":1,"b":3,"c":4}"#),
      (
        "- &a {x: 1}\n- &b {x: 2, w: 2}\n- {<<: [*b, *a]}",
        #"[{"x":1},{"x":2,"w":2},{"x":2,"w":2}]"#
      ),
      ("{<<: {<<: {a: 1}, b: 2}, c: 3}", #"{"a":1,"b":2,"c":3}"#),
      (
        "a: &a {x: 1}\nb: &b {<<: *a, w: 2}\nc: {<<: *b}",
        #"{"a":{"x":1},"b":{"x":1,"w":2},"c":{"x":1,"w":2}}"#
      ),
      ("{!!merge <<: {a: 1}}", #"{"a":1}"#),
      // Text, not a merge key
      ("{'<<': {a: 1}}", #"{"<<":{"a":1}}"#),
      ("{\"<<\": 1}", #"{"<<":1}"#),
      ("{!!str <<: 1}", #"{"<<":1}"#),
      ("a: <<", #"{"a":"<<"}"#),
      ("[<<]", #"["<<"]"#),
      // Merging goes no deeper than the map itself
      ("{<<: {a: {x: 1, w: 2}}, a: {x: 3}}", #"{"a":{"x":3}}"#),
      ("{<<: {a: [1, 2]}, a: [3]}", #"{"a":[3]}"#),
      ("{<<: {a: 1}, a: null}", #"{"a":null}"#),
    ])
  func merged(text: String, expected: String) throws {
    let composed = try Composed(text)
    #expect(composed.json == expected)
    #expect(composed.findings == [])
  }

  @Test(
    "A key written before the merge key wins, with a warning",
    arguments: [
      ("{a: 1, <<: {a: 2}}", #"{"a":1}"#, ["1:2"]),
      ("a: 1\nb: 2\n<<: {b: 3, a: 4, c: 5}", #"{"a":1,"b":2,"c":5}"#, ["2:1", "1:1"]),
      ("{a: 1, <<: [{a: 2}, {a: 3}], b: 4}", #"{"a":1,"b":4}"#, ["1:2", "1:2"]),
    ])
  func order(text: String, expected: String, places: [String]) throws {
    let composed = try Composed(text)
    #expect(composed.json == expected)
    #expect(composed.failures == [])
    #expect(composed.findings.map { String($0.prefix { $0 != " " }) } == places)
    #expect(composed.composition.diagnostics.allSatisfy { $0.rule == YAMLRule.mergeOrder.rawValue })
    #expect(composed.composition.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("The warning says who reads the map otherwise, and what to do")
  func orderWarning() throws {
    let diagnostics = try Composed("{a: 1, <<: {a: 2}}").composition.diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "`a` stands before `<<`, which also brings it; some readers take that one, kubectl among them"
      ])
    #expect(diagnostics.map(\.help) == ["move `<<` to the top of the map"])
  }

  @Test(
    "What is no map can not be merged",
    arguments: [
      ("{<<: 1}", ["1:6"]),
      ("<<:\na: 1", ["1:4"]),
      ("{<<: [1, {a: 2}]}", ["1:7"]),
      ("{<<: [[{a: 1}]]}", ["1:7"]),
      ("- &a [{x: 1}]\n- <<: *a", ["2:7"]),
      ("- &a x\n- <<: [*a, *a]", ["2:8", "2:12"]),
    ])
  func noMap(text: String, places: [String]) throws {
    let message =
      "`<<` merges a map, or a list of maps written here; write `<<: *name` where `&name` is a map"
    #expect(try Composed(text).failures == places.map { "\($0) KS005 \(message)" })
  }

  @Test("Two merge keys in one map are an error that names both places")
  func twoMergeKeys() throws {
    let composed = try Composed("<<: {a: 1}\n<<: {a: 2, b: 3}")
    #expect(
      composed.findings == [
        "2:1 KS002 duplicate key `<<`: it stands at 1:1 already; remove one of the two"
      ])
    #expect(composed.json == #"{"a":1,"b":3}"#)
  }

  @Test("A map that merges itself is refused", arguments: ["a: &a {<<: *a}", "&a\nb: {<<: [*a]}"])
  func cycle(text: String) {
    let failure = #expect(throws: YAMLFailure.self) { try Composed(text) }
    #expect(failure?.firstLine.contains("a value can not hold itself") == true)
  }

  @Test("Merged values keep the place where they are written")
  func places() throws {
    let value = try Composed("a: &a\n  x: 1\nb:\n  <<: *a\n  w: 2").composition.value
    let merged = try #require(value.at(ValuePath(keys: "b", "x")))
    #expect("\(merged.location)" == "test.yaml:2:6")
    #expect(merged.keyLocation.map { "\($0)" } == "test.yaml:2:3")
  }
}
