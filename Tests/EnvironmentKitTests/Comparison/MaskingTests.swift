import Diagnostics
import EnvironmentKit
import JSON
import Terminal
import Testing
import YAML

@Suite("Secrets in differences")
struct MaskingTests {
  /// Two texts, and every form of what is between them.
  private func forms(_ from: String, _ to: String) throws -> [String] {
    let found = try difference(from, to)
    return [
      found.text(), found.changesJSON().serialized(.compact), found.markdown(),
    ]
  }

  @Test(
    "Are never shown",
    arguments: [
      ("password: hunter2", "password: hunter3"),
      ("redis: {url: 'redis://:hunter2@a'}", "redis: {url: 'redis://:hunter3@a'}"),
      ("a: 1", "a: 1\nb: {c: [{adminPassword: hunter2}]}"),
      ("a: {token: hunter2}", "b: 1"),
      ("env: [{name: DB_PASSWORD, value: hunter2}]", "env: [{name: DB_PASSWORD, value: hunter3}]"),
      ("env: []", "env: [{name: DB_PASSWORD, value: hunter2}]"),
      ("env: []", "env: [{name: DB_PASSWORD, value: {inner: [hunter2]}}]"),
      ("password: &p hunter2\nb: x", "password: &p hunter2\nb: *p"),
      ("b: x", "b: &p !!str hunter2\npassword: *p"),
      ("token: &t [hunter2]\nb: x", "token: &t [hunter2]\nb: *t"),
      ("a: [{p: 1, secret: hunter2}, 2]", "a: [2, {p: 1, secret: hunter2}]"),
      ("password: hunter2", "password: {value: 1}"),
      ("hook: https://hooks.slack.com/services/hunter2", "hook: x"),
      ("a: |\n  x\n  password=hunter2", "a: |\n  y\n  password=hunter2"),
      ("password: 1", "password: \"${P}\"\napi_key: 'hunter2'"),
    ])
  func hidden(_ from: String, _ to: String) throws {
    for form in try forms(from, to) {
      #expect(!form.isEmpty)
      #expect(!form.contains("hunter"), "\(form)")
    }
  }

  @Test(
    "Are not shown by asking for a part", arguments: ["a", "a.env", "a.env[0]", "a.env[0].value"])
  func parts(path: String) throws {
    let found = try difference("b: 1", "a: {env: [{name: DB_PASSWORD, value: hunter2}]}")
      .limited(to: [try #require(ValuePath(parsing: path))])
    #expect(found.changes.count == 1)
    for form in [found.text(), found.changesJSON().serialized(.compact), found.markdown()] {
      #expect(!form.contains("hunter"), "\(form)")
    }
  }

  @Test("Are told apart where they differ")
  func beforeAndAfter() throws {
    let found = try difference(
      "password: hunter2\nurl: redis://:a@h\nsame: redis://:a@h\ntoken: \"${T}\"",
      "password: hunter3\nurl: redis://:b@h\nsame: redis://:a@i\ntoken: x")
    #expect(
      found.text() == """
        ± password
            *** (before) → *** (after)
            a.yaml:1:11 → b.yaml:1:11
        ± url
            redis://:*** (before)@h → redis://:*** (after)@h
            a.yaml:2:6 → b.yaml:2:6
        ± same
            redis://:***@h → redis://:***@i
            a.yaml:3:7 → b.yaml:3:7
        ± token
            ${T} → ***
            a.yaml:4:8 → b.yaml:4:8

        """)
  }

  @Test("Are masked in values")
  func values() throws {
    let file = ValuesFile(
      SourceText(
        name: "a.yaml",
        "password: &p x\nb: *p\nc: redis://:x@h\ntokens: 1\nsecret: ${A}\nd: {apiKey: 5, tls: true}"
      ))
    let value = try #require(file.value)
    #expect(
      value.maskingSecrets(sources: ["a.yaml": file.source]).json.serialized(.compact)
        == #"{"password":"***","b":"***","c":"redis://:***@h","tokens":1,"secret":"${A}","d":{"apiKey":"***","tls":true}}"#
    )
    #expect(
      Value(.scalar(.string("x")), at: value.location).maskingSecrets(under: "token").string
        == "***")
  }
}
