internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Limits of what is read")
struct LimitTests {
  private func failure(_ text: String, limits: Limits = .standard) -> YAMLFailure? {
    #expect(throws: YAMLFailure.self) {
      try Parser.parse(SourceText(name: "test.yaml", text), limits: limits)
    }
  }

  @Test("A file may have so many bytes and no more")
  func bytes() throws {
    let limits = Limits(bytes: 10, depth: 10, nodes: 10)
    let allowed = SourceText(name: "test.yaml", "a: 4567890")
    #expect(try Parser.parse(allowed, limits: limits).count == 1)
    #expect(
      failure("a: 45678901", limits: limits)?.firstLine
        == "test.yaml:1:1: 11 bytes, more than the 10 allowed for one file; split it")
  }

  @Test("A file above the limit is refused before anything else is said of it")
  func bytesFirst() {
    let large = [UInt8](repeating: 0, count: Limits.standard.bytes + 1)
    let failure = #expect(throws: YAMLFailure.self) {
      try Parser.parse(SourceText(name: "large.yaml", bytes: large))
    }
    #expect(
      failure?.firstLine
        == "large.yaml:1:1: 16777217 bytes, more than the 16777216 allowed for one file; split it")
    #expect(failure?.diagnostic.rule == YAMLRule.limit.rawValue)
  }

  @Test(
    "Collections may stand so deep inside each other and no deeper",
    arguments: [
      ("[[[1]]]", "[[[[1]]]]", "1:4"),
      ("{a: {b: {c: 1}}}", "{a: {b: {c: {}}}}", "1:13"),
      ("- - - a", "- - - - a", "1:7"),
      ("a:\n b:\n  c: 1", "a:\n b:\n  c:\n   d: 1", "4:4"),
      ("a: {b: [1]}", "a: {b: [{c: 1}]}", "1:9"),
      ("- [[a]]", "- [[a: b]]", "1:5"),
    ])
  func depth(allowed: String, refused: String, place: String) throws {
    let limits = Limits(bytes: 1000, depth: 3, nodes: 100)
    let documents = try Parser.parse(SourceText(name: "test.yaml", allowed), limits: limits)
    #expect(documents.count == 1)
    #expect(
      failure(refused, limits: limits)?.firstLine
        == "test.yaml:\(place): nested more than 3 levels deep; flatten this structure")
  }

  @Test(
    "Ten thousand levels are refused at once, however they are written",
    arguments: [
      (String(repeating: "[", count: 10_000), "1:101"),
      (String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000), "1:101"),
      (String(repeating: "{a: ", count: 10_000), "1:401"),
      (String(repeating: "[\n", count: 10_000), "101:1"),
      (String(repeating: "- ", count: 10_000) + "a", "1:201"),
      (String(repeating: "? ", count: 10_000) + "a", "1:201"),
      (String(repeating: "[? ", count: 10_000), "1:151"),
      (String(repeating: "{? ", count: 10_000), "1:301"),
    ])
  func manyLevels(text: String, place: String) {
    #expect(
      failure(text)?.firstLine
        == "test.yaml:\(place): nested more than 100 levels deep; flatten this structure")
  }

  @Test("Deep indentation is refused, too")
  func deepIndentation() {
    let lines = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }
    #expect(
      failure(lines.joined())?.firstLine
        == "test.yaml:101:101: nested more than 100 levels deep; flatten this structure")
  }

  @Test("As many levels as are allowed can be read and composed")
  func deepestAllowed() throws {
    let depth = Limits.standard.depth
    let text = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    let document = try Parser.parseSingle(SourceText(name: "test.yaml", text))
    let composition = document.compose(file: "test.yaml")
    #expect(composition.diagnostics == [])
    let path = ValuePath(Array(repeating: .index(0), count: depth))
    #expect(composition.value.at(path)?.scalar?.kind == .integer(1))
  }

  @Test("A file may have so many nodes and no more")
  func nodes() throws {
    let limits = Limits(bytes: 1000, depth: 10, nodes: 5)
    let documents = try Parser.parse(SourceText(name: "test.yaml", "[1, {a: 2}]"), limits: limits)
    #expect(documents.count == 1)
    #expect(
      failure("- 1\n- {a: 2}\n- 3", limits: limits)?.firstLine
        == "test.yaml:1:1: more than 5 nodes in one file; split it")
    #expect(
      failure("--- [a, b]\n--- [a, b]", limits: limits)?.firstLine
        == "test.yaml:2:5: more than 5 nodes in one file; split it")
  }

  @Test("More %TAG directives than any document needs are refused at once")
  func directives() throws {
    let lines = (0..<65).map { "%TAG !e\($0)! tag:x\n" }
    let allowed = lines.prefix(64).joined() + "---\n!e63!a b # %TAG %TAG\n"
    #expect(try Parser.parse(allowed).count == 1)
    #expect(
      failure(lines.joined() + "---\na")?.firstLine
        == "test.yaml:65:1: more than 64 `%TAG` directives; write the tags out in full")
    let many = String(repeating: "%TAG !e! x\n", count: 500_000)
    #expect(failure(many)?.diagnostic.rule == YAMLRule.limit.rawValue)
  }

  @Test("Percent signs are no directives")
  func percentSigns() throws {
    let text = (0..<200).map { "k\($0): \($0)% %TAG\n" }.joined()
    #expect(try Parser.parse(text).count == 1)
  }
}
