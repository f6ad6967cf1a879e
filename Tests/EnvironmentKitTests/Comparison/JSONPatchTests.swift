import Diagnostics
import EnvironmentKit
import JSON
import Testing
import YAML

@Suite("JSON patches")
struct JSONPatchTests {
  private func patch(_ from: String, _ to: String) throws -> JSONPatch {
    let found = try difference(from, to)
    let values = try [from, to].enumerated().map { index, text in
      try #require(ValuesFile(.init(name: ["a.yaml", "b.yaml"][index], text)).value)
    }
    return JSONPatch(from: values[0], to: values[1], sources: found.sources)
  }

  @Test(
    "Say what RFC 6902 says",
    arguments: [
      ("a: 1", "a: 1", "[]"),
      ("a: 1", "a: 2", #"[{"op":"replace","path":"/a","value":2}]"#),
      ("a: 1", "b: 1", #"[{"op":"remove","path":"/a"},{"op":"add","path":"/b","value":1}]"#),
      (
        "a/b: 1\nm~n: 1", "m~n: 2",
        #"[{"op":"remove","path":"/a~1b"},{"op":"replace","path":"/m~0n","value":2}]"#
      ),
      (
        "l: [1, 2, 3]", "l: [2, 3, 4]",
        #"[{"op":"remove","path":"/l/0"},{"op":"add","path":"/l/2","value":4}]"#
      ),
      ("l: [{a: 1, b: 1}]", "l: [{a: 1, b: 2}]", #"[{"op":"replace","path":"/l/0/b","value":2}]"#),
      (
        "resources: {limits: {cpu: 1000m}}", "resources: {limits: {cpu: 1}}",
        #"[{"op":"replace","path":"/resources/limits/cpu","value":1}]"#
      ),
      ("a: 0x10", "a: 16", "[]"),
      ("a: ~", "a: ''", #"[{"op":"replace","path":"/a","value":""}]"#),
      ("token: a", "token: b", #"[{"op":"replace","path":"/token","value":"***"}]"#),
    ])
  func operations(_ from: String, _ to: String, _ expected: String) throws {
    #expect(try patch(from, to).json.serialized(.compact) == expected)
  }

  @Test("Tell where they do not make TO")
  func masked() throws {
    let found = try patch("a: 1", "a: 2\nb: {url: 'redis://:x@h'}\nc: \"${C}\"")
    #expect(found.masked.map(\.path.description) == ["b"])
  }
}
