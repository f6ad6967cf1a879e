internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Aliases")
struct AliasTests {
  @Test(
    "An alias stands for the node that its anchor named last",
    arguments: [
      ("a: &x 1\nb: *x", #"{"a":1,"b":1}"#),
      (
        "a: &x [1, {b: 2}]\nc: *x\nd: [*x]", #"{"a":[1,{"b":2}],"c":[1,{"b":2}],"d":[[1,{"b":2}]]}"#
      ),
      ("a: &x 1\nb: *x\nc: &x 2\nd: *x", #"{"a":1,"b":1,"c":2,"d":2}"#),
      // The inner of two nodes with the same anchor began last.
      ("a: &x [&x 1, *x]\nb: *x", #"{"a":[1,1],"b":1}"#),
      ("&x a: *x", #"{"a":"a"}"#),
      ("&x a: 1\n*x : 2\nb: *x", nil),
      ("a: &x\nb: *x", #"{"a":null,"b":null}"#),
      ("- &k name\n- *k : 1", #"["name",{"name":1}]"#),
    ])
  func named(text: String, expected: String?) throws {
    let composed = try Composed(text)
    #expect(composed.failures.isEmpty == (expected != nil))
    if let expected { #expect(composed.json == expected) }
  }

  @Test("An alias has a place of its own, what is inside has the place where it is written")
  func places() throws {
    let value = try Composed("a: &x {b: 1}\nc: *x").composition.value
    #expect(value["c"].map { "\($0.location)" } == "test.yaml:2:4")
    #expect(value["c"]?["b"].map { "\($0.location)" } == "test.yaml:1:11")
    #expect(value["c"]?.keyLocation.map { "\($0)" } == "test.yaml:2:1")
  }

  /// Each level holds the one before nine times.
  private func bomb(levels: Int, flow: (String, String)) -> String {
    var text = "a0: &a0 \(flow.0)x\(flow.1)\n"
    for level in 1...levels {
      let name = "*a\(level - 1)"
      let items = (0..<9).map { flow.0 == "[" ? name : "k\($0): \(name)" }
      text += "a\(level): &a\(level) \(flow.0)\(items.joined(separator: ", "))\(flow.1)\n"
    }
    return text
  }

  @Test("A billion laughs are refused at once, with the place where they grow too many")
  func billionLaughs() throws {
    for flow in [("[", "]"), ("{", "}")] {
      let text = bomb(levels: 30, flow: flow)
      let composed = try Composed(text)
      let failures = composed.failures
      #expect(failures.count == 1)
      #expect(
        failures.first?.hasSuffix(
          "KS004 aliases expand to more than 2000000 nodes here; "
            + "write the values out, or use fewer aliases") == true)
      // 9⁶ fit, 9⁷ do not.
      #expect(failures.first?.hasPrefix("8:") == true)
    }
  }

  @Test("One list of many large aliases is refused, too")
  func wide() throws {
    let large = "&a [" + (0..<1000).map { "\($0)" }.joined(separator: ",") + "]"
    let text = "- \(large)\n- [" + Array(repeating: "*a", count: 3000).joined(separator: ",") + "]"
    #expect(try Composed(text).failures.map { String($0.prefix(9)) } == ["2:3 KS004"])
  }

  @Test("So many nodes and no more may come of aliases")
  func nodes() throws {
    // Two lists of three nodes and an alias of three in a list make ten.
    let limits = Limits(bytes: 1000, depth: 10, nodes: 10)
    #expect(try Composed("- &a [1, 2]\n- [3, 4]\n- *a", limits: limits).failures == [])
    #expect(
      try Composed("- &a [1, 2]\n- [3, 4]\n- *a\n- 1", limits: limits).failures == [
        "1:1 KS004 aliases expand to more than 10 nodes here; write the values out, or use fewer aliases"
      ])
  }

  @Test("So much text and no more may come of aliases")
  func bytes() throws {
    let limits = Limits(bytes: 50, depth: 10, nodes: 100)
    #expect(try Composed("- &a 0123456789\n- *a\n- *a\n- *a\n- *a", limits: limits).failures == [])
    #expect(
      try Composed("- &a 0123456789\n- *a\n- *a\n- [*a, *a]", limits: limits).failures == [])
    #expect(
      try Composed("- &a 0123456789\n- *a\n- *a\n- [*a,*a,*a]", limits: limits).failures == [
        "1:1 KS004 aliases expand to more than 50 bytes here; write the values out, or use fewer aliases"
      ])
  }

  @Test("Aliases can not build deeper than could be written")
  func depth() throws {
    let lines = (1..<200).map { "- &a\($0) [*a\($0 - 1)]\n" }
    let composed = try Composed("- &a0 [1]\n" + lines.joined())
    // The root is one level, and each line one more than the line before.
    #expect(
      composed.failures == [
        "100:9 KS004 aliases expand to more than 100 levels here; "
          + "write the values out, or use fewer aliases"
      ])
  }

  @Test(
    "A value can not hold itself",
    arguments: ["&a [*a]", "a: &a {b: *a}", "&a\nb: [c, {d: *a}]", "&a {*a : b}", "? &a [b, *a]\n"])
  func cycles(text: String) {
    let failure = #expect(throws: YAMLFailure.self) { try Composed(text) }
    #expect(failure?.firstLine.contains("a value can not hold itself") == true)
  }
}
