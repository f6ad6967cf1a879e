internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Findings about scalars")
struct ScalarFindingTests {
  @Test(
    "Infinities and NaN are an error, for JSON has none",
    arguments: [
      ("a: .inf", "1:4", ".inf"), ("- -.Inf", "1:3", "-.Inf"), ("{a: .NAN}", "1:5", ".NAN"),
      ("a: !!float \".inf\"", "1:12", ".inf"), ("a: &x .nan\nb: *x", "1:7", ".nan"),
    ])
  func nonFinite(text: String, place: String, scalar: String) throws {
    #expect(
      try Composed(text).findings == [
        "\(place) KS009 `\(scalar)` has no form in JSON, so Helm can not pass it on; quote it"
      ])
  }

  @Test(
    "Quoted, they are text",
    arguments: ["a: '.inf'", "a: \".nan\"", "a: !!str .inf", "a: |\n  .inf"])
  func quoted(text: String) throws {
    #expect(try Composed(text).findings == [])
  }

  @Test(
    "A scalar that is probably meant as text is a warning with its path",
    arguments: [
      ("image:\n  tag: 1.20", "image.tag", YAMLRule.ambiguousScalar),
      ("country: no", "country", .ambiguousScalar),
      ("modes:\n- 0777", "modes[0]", .ambiguousScalar),
      ("id: 9007199254740993", "id", .impreciseNumber),
    ])
  func traps(text: String, path: String, rule: YAMLRule) throws {
    let diagnostics = try Composed(text).composition.diagnostics
    #expect(diagnostics.map(\.path) == [path])
    #expect(diagnostics.map(\.rule) == [rule.rawValue])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.allSatisfy { $0.help != nil })
  }

  @Test("What an alias repeats is reported once, where it is written")
  func aliases() throws {
    let composed = try Composed("a: &x 1.20\nb: *x\nc: [*x, *x]")
    #expect(composed.composition.diagnostics.map { "\($0.location)" } == ["test.yaml:1:7"])
  }
}
