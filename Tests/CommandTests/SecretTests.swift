import Testing

@Suite("Secrets")
struct SecretTests {
  /// Stands in every case as a secret's value.
  private static let text = "hunter2-Zq9"

  private static let prod = "environments/prod.yaml"

  private static func password(_ value: String) -> Change {
    .replace(prod, "password: \"${REDIS_PASSWORD}\"", with: "password: \(value)")
  }

  static let cases: [Case] = [
    Case("secret-plain", ["validate", "prod"], [password(text)]),
    Case("secret-json", ["validate", "prod", "--format", "json"], [password(text)]),
    Case("secret-quoted", ["validate", "prod"], [password("'\(text)'  # mine")]),
    Case("secret-block", ["validate", "prod"], [password("|\n    \(text)\n    \(text)")]),
    Case("secret-folded", ["validate", "prod"], [password("\(text)\n    \(text)")]),
    Case("secret-in-flow", ["validate", "prod"], [password("{ token: \(text), size: no }")]),
    Case(
      "secret-around-placeholder", ["validate", "prod"], [password("\"\(text)${REDIS_PASSWORD}\"")]),
    Case(
      "secret-under-unknown-key", ["validate", "prod"],
      [.append(prod, "\nsidecar:\n  apiKey: \(text)\n  tokens: [\(text)]\n")]),
    Case(
      "secret-in-list", ["validate", "prod"],
      [.append(prod, "\nsidecar:\n  token:\n    - \(text)\n")]),
    Case(
      "secret-in-variables", ["validate", "prod"],
      [.replace(prod, "\"${MLOPS_API_KEY}\"", with: "\(text)")]),
    Case(
      "secret-anchored", ["validate", "prod"],
      [password("&a \(text)"), .append(prod, "\ncopy:\n  token: *a\n")]),
    Case(
      "secret-of-wrong-type", ["validate", "prod"],
      [.replace(prod, "slackWebhook: \"${SLACK_WEBHOOK_PROD}\"", with: "slackWebhook: [\(text)]")]),
    Case("secret-color", ["validate", "prod", "--color", "always"], [password(text)]),
    Case("secret-twice", ["validate", "prod"], [password("\(text)\n  password: \(text)")]),
    Case("secret-before-broken-line", ["validate", "prod"], [password("\"\(text)")]),
    Case("secret-on-broken-line", ["validate", "prod"], [password("\"\(text)\" \(text)")]),
    Case(
      "secret-on-broken-line-json", ["validate", "prod", "--format", "json"],
      [password("\"\(text)\" \(text)")]),
    Case(
      "secret-below-broken-key", ["validate", "prod"], [password("\n    - \(text)\n   - [\(text)")]),
    Case("secret-broken-flow", ["validate", "prod"], [password("{ token: \(text), [ }")]),
    Case("secret-unknown-alias", ["validate", "prod"], [password("*\(text)")]),
    Case(
      "secret-not-utf8", ["validate", "prod"],
      [.bytes(prod, Array("redis:\n  password: \(text)".utf8) + [0xFF, 0x0A])]),
    Case("secret-render-broken", ["render", "prod"], [password("\"\(text)\" \(text)")]),
    Case(
      "secret-render-values-broken", ["render", "prod", "--only", "values"], [password("[\(text)")]),
    Case("secret-set", ["validate", "prod", "--set", "redis.password=\(text)"]),
    Case("secret-set-string", ["validate", "prod", "--set-string", "redis.password=a\\,\(text)"]),
    Case("secret-set-cut-in-two", ["validate", "prod", "--set", "redis.password=a,\(text)"]),
    Case("secret-set-list", ["validate", "prod", "--set", "redis.password={\(text),b}"]),
    Case("secret-set-broken", ["validate", "prod", "--set", "redis.password={\(text)"]),
    Case(
      "secret-set-broken-json",
      ["validate", "prod", "--set", "redis.password[=\(text)", "--format", "json"]),
    Case("secret-set-through", ["validate", "prod", "--set", "redis.password.a=\(text)"]),
    Case(
      "secret-file", ["validate", "prod", "-f", "ci.yaml"],
      [.write("ci.yaml", "redis:\n  password: \(text)\n")]),
    Case(
      "secret-env-file-no-key", ["validate", "prod", "--env-file", "ci.env"],
      [.write("ci.env", "API_KEY=ok\nA B=\(text)\n9\(text)\n=\(text)\n")]),
    Case(
      "secret-env-file-twice", ["validate", "prod", "--env-file", "ci.env"],
      [.write("ci.env", "API_KEY=\(text)\nAPI_KEY=\(text)\n")]),
    Case(
      "secret-env-file-placeholder", ["render", "prod", "--env-file", "ci.env"],
      [.write("ci.env", "API_KEY=\(text)${OTHER}\n")]),
    Case(
      "secret-env-file-json", ["validate", "prod", "--env-file", "ci.env", "--format", "json"],
      [.write("ci.env", "API_KEY=\(text)${OTHER}\n")]),
    Case(
      "secret-env-file-not-utf8", ["render", "prod", "--env-file", "ci.env"],
      [.bytes("ci.env", Array("API_KEY=\(text)".utf8) + [0xFF, 0x0A])]),
    Case(
      "secret-env-file-is-yaml", ["render", "prod", "--env-file", "ci.env"],
      [.write("ci.env", "password: \(text)\n")]),
    Case(
      "secret-env-file-incomplete", ["render", "prod", "--env-file", "ci.env"],
      [.write("ci.env", "REDIS_PASSWORD=\(text)\n")]),
    Case("secret-as-env-file", ["render", "prod", "--env-file", prod], [password(text)]),
    Case(
      "secret-in-configmap", ["render", "prod", "--only", "configmap"],
      [password(text), .append(prod, "\nsidecar:\n  apiKey: \(text)\n  token: [{a: b}]\n")]),
    Case(
      "secret-in-command", ["render", "prod", "--only", "command"],
      [password(text), .append(prod, "\nsidecar:\n  apiKey: \(text)\n")]),
  ]

  @Test("A secret's text is shown nowhere", arguments: cases)
  func shownNowhere(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(!outcome.output.contains("hunter2") && !outcome.output.contains("Zq9"))
    #expect(!outcome.error.contains("hunter2") && !outcome.error.contains("Zq9"))
    #expect(["0", "1", "2"].contains(outcome.exit))
  }

  @Test(
    "The length of a secret changes nothing",
    arguments: [["validate", "prod"], ["validate", "prod", "--format", "json"]])
  func length(_ arguments: [String]) async throws {
    let short = try await Case("short", arguments, [Self.password("x")]).run()
    let long = try await Case("long", arguments, [Self.password(String(repeating: "x", count: 99))])
      .run()
    #expect(short.output == long.output)
    #expect(short.exit == "1")
  }
}
