import Testing

@Suite("The script of a promotion")
struct PromoteShellTests {
  /// What is run in place of each program writes down its words.
  private static let programs: [Change] =
    [
      "docker", "git", "helm", "kubectl", "curl", "kubesentiment", "pytest",
    ].flatMap { name in
      [
        Change.write(
          "bin/\(name)",
          "#!/bin/sh\nprintf '%s\\n' '[\(name)]'\nfor word; do printf '<%s>\\n' \"$word\"; done\n"),
        .mode("bin/\(name)", 0o755),
      ]
    } + [
      // What is asked for a prediction answers with its words.
      .write("bin/grep", "#!/bin/sh\nexec cat\n"), .mode("bin/grep", 0o755),
    ]

  private static let variables = [
    "MLOPS_API_KEY": "a b", "GRAFANA_ADMIN_PASSWORD_PROD": "$(touch owned)",
    "SLACK_WEBHOOK_PROD": "*", "PAGERDUTY_SERVICE_KEY": "a\\nb;", "REDIS_PASSWORD": "r\ns",
    "JWT_TOKEN": "\"`touch owned`",
  ]

  private func script(_ changes: [Change], evidence: [String]) async throws -> (Workspace, String) {
    let workspace = try Workspace(PromoteTests.release + Self.programs + changes)
    let outcome = try await Case(
      "script", PromoteTests.toProd + evidence + ["--format", "shell"]
    ).run(in: workspace)
    try #require(outcome.exit == "0", "\(outcome.error)\(outcome.output)")
    try workspace.write("release.sh", outcome.output.utf8)
    let checked = try await workspace.run("bash", ["-n", "release.sh"])
    #expect(checked.exit == "0", "\(checked.error)")
    return (workspace, outcome.output)
  }

  /// Standard input comes from a file: who does not read all of a pipe would end the tests too.
  private func run(
    _ workspace: Workspace, answers: String, variables: [String: String] = variables
  ) async throws -> ProcessResult {
    try workspace.write("answers", answers.utf8)
    return try await workspace.run(
      "sh", ["-c", "bash release.sh < answers"],
      variables: variables.merging(["PATH": "\(workspace("bin")):/usr/bin:/bin"]) { $1 })
  }

  @Test("Every word reaches its program as it was meant", arguments: DeployCommandTests.hostile)
  func words(_ text: String) async throws {
    let quoted = "\"" + text.replacing("\"", with: "\\\"") + "\""
    let (workspace, _) = try await script(
      [
        .replace("environments/project.yaml", "--timeout, 10m]", with: "--timeout, \(quoted)]"),
        .replace(
          PromoteTests.staging, "distilbert-base-uncased-finetuned-sst-2-english",
          with: String(quoted.dropFirst().dropLast())),
        .replace(
          PromoteTests.prod, "versionPrefix: \"/api/v1\"",
          with: "versionPrefix: \"/\(quoted.dropFirst())"),
        .write("it's $(touch owned).json", PromoteTests.metrics),
        // Most of these texts are no good values; here only their way into the script counts.
        .write(
          PromoteTests.policy,
          """
          travels: [image.tag, model.name]
          environments:
            staging: { tag: staging-vX.Y.Z }
            prod: { tag: vX.Y.Z, url: https://api.example.com, canary: { weights: [10, 50, 100] } }
          path:
            - { from: staging, to: prod, gates: { metrics: { maxErrorRate: 0.01 } } }

          """),
      ],
      evidence: [
        "--evidence", "metrics=it's $(touch owned).json",
      ])
    let run = try await run(workspace, answers: "yes\nyes\nyes\nyes\n")
    #expect(run.exit == "0", "\(run.error)")
    let meant = text.replacing("\\\\", with: "\\").replacing("\\n", with: "\n")
      .replacing("\\u00e9", with: "\u{E9}").replacing("\\u2028", with: "\u{2028}")
      .replacing("\\u0301", with: "\u{301}")
    #expect(run.output.contains("<--timeout>\n<\(meant)>\n"))
    #expect(run.output.contains("<https://api.example.com/\(meant)/predict>\n"))
    #expect(run.output.contains("<metrics=it's $(touch owned).json>\n"))
    #expect(run.output.contains("<redis.password=r\ns>\n"))
    #expect(run.output.contains("<Authorization: Bearer \"`touch owned`>\n"))
    #expect(run.output.contains("<image.tag=v1.2.0>\n"))
    let escaped = String(
      meant.unicodeScalars.flatMap { scalar in
        #"\,{}"#.unicodeScalars.contains(scalar) ? ["\\", scalar] : [scalar]
      }.reduce(into: String.UnicodeScalarView()) { $0.append($1) })
    #expect(run.output.contains("<model.name=\(escaped)>\n"))
    #expect(try workspace.content()["owned"] == nil)
  }

  @Test("Goes on only as long as somebody says yes", arguments: ["", "no\n", "yes\n", "yes\nno\n"])
  func answers(_ answers: String) async throws {
    let (workspace, _) = try await script([], evidence: PromoteTests.evidence)
    let run = try await run(workspace, answers: answers)
    #expect(run.exit == "1")
    #expect(run.output.contains("deployment.canary.weight=10") == answers.hasPrefix("yes"))
    #expect(!run.output.contains("deployment.canary.weight=50"))
  }

  @Test("A variable that is missing stops it before anything runs")
  func missing() async throws {
    let (workspace, _) = try await script([], evidence: PromoteTests.evidence)
    let run = try await run(workspace, answers: "yes\n", variables: [:])
    #expect(run.exit != "0")
    #expect(run.output.isEmpty)
    #expect(run.error.contains("REDIS_PASSWORD: set it to the secret of that name"))
  }

  @Test("Of a plan that is not allowed it says why, and fails")
  func refused() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let plan = try await workspace.run(
      Binary.path, PromoteTests.toProd + ["--format", "shell"])
    #expect(plan.exit == "1")
    try workspace.write("release.sh", plan.output.utf8)
    let run = try await run(workspace, answers: "")
    #expect(run.exit == "1")
    #expect(run.output.isEmpty)
    #expect(run.error.contains("integration-tests: nothing was handed in"))
  }
}
