import Testing

@Suite("The deploy command in a shell")
struct DeployCommandTests {
  /// Texts that mean something to a shell.
  static let hostile = [
    "plain", "two words", "it's", "a\"b", "$(touch owned)", "`touch owned`", "; touch owned",
    "a\\\\b", "*", "~", "-x", "#", "a&b|c>d", "$HOME", "$$", "!x", "a\\nb", "a\\n touch owned",
    "\\u00e9\\u2028", "'\\u0301$(touch owned)", "a,b{c}",
  ]

  private static func changes(_ text: String) -> [Change] {
    let inside = text.replacing("\"", with: "\\\"")
    let quoted = "\"\(inside)\""
    return [
      .replace("environments/project.yaml", "--timeout, 10m]", with: "--timeout, \(quoted)]"),
      .replace(
        "environments/prod.yaml", "\"${REDIS_PASSWORD}\"",
        with: "\"\(inside):${REDIS_PASSWORD}${REDIS_PASSWORD}\(inside)\""),
      .append("environments/prod.yaml", "\nsidecar: {\(quoted): {token: \"${TOKEN}\"}}\n"),
      // What is run in place of helm writes down the words that it is given.
      .write("bin/helm", "#!/bin/sh\nfor word; do printf '<%s>\\n' \"$word\"; done\n"),
      .mode("bin/helm", 0o755),
    ]
  }

  private static let variables = [
    "MLOPS_API_KEY": "a b", "GRAFANA_ADMIN_PASSWORD_PROD": "$(touch owned)", "TOKEN": "'\"`x`",
    "SLACK_WEBHOOK_PROD": "*", "PAGERDUTY_SERVICE_KEY": "a\\nb;", "REDIS_PASSWORD": "r\ns",
  ]

  @Test("Every word reaches Helm as it was meant", arguments: hostile)
  func words(_ text: String) async throws {
    let workspace = try Workspace(Self.changes(text))
    let rendered = try await Case(
      "render", ["render", "prod", "--output", "it's here", "--only", "command"]
    ).run(in: workspace)
    try #require(rendered.exit == "0", "\(rendered.error)")
    let script = "it's here/prod/deploy.sh"
    let checked = try await workspace.run("sh", ["-n", script])
    #expect(checked.exit == "0", "\(checked.error)")
    let run = try await workspace.run(
      "./\(script)", [],
      variables: Self.variables.merging(["PATH": "\(workspace("bin")):/usr/bin:/bin"]) { $1 })
    #expect(run.exit == "0", "\(run.error)")
    let meant = text.replacing("\\\\", with: "\\").replacing("\\n", with: "\n")
      .replacing("\\u00e9", with: "\u{E9}").replacing("\\u2028", with: "\u{2028}")
      .replacing("\\u0301", with: "\u{301}")
    let begin =
      "<upgrade>\n<--install>\n<mlops-sentiment>\n<./helm/mlops-sentiment>\n<--namespace>\n"
    #expect(run.output.hasPrefix(begin))
    #expect(
      run.output.contains("<--timeout>\n<\(meant)>\n<--values>\n<it's here/prod/values.yaml>\n"))
    #expect(run.output.contains("<redis.password=\(meant):r\nsr\ns\(meant)>\n"))
    #expect(run.output.contains("<sidecar.\(meant).token='\"`x`>\n"))
    #expect(try workspace.content()["owned"] == nil)
  }

  @Test("A variable that is missing or empty stops it", arguments: [[:], ["REDIS_PASSWORD": ""]])
  func missing(_ variables: [String: String]) async throws {
    let workspace = try Workspace(Self.changes("plain"))
    _ = try await Case("render", ["render", "prod", "-o", "out", "--only", "command"])
      .run(in: workspace)
    let run = try await workspace.run(
      "out/prod/deploy.sh", [],
      variables: ["PATH": "\(workspace("bin")):/usr/bin:/bin"].merging(variables) { $1 })
    #expect(run.exit != "0")
    #expect(run.error.contains("REDIS_PASSWORD: set it to the secret of that name"))
    #expect(run.output.isEmpty)
  }
}
