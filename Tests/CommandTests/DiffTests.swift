import Testing

@Suite("diff")
struct DiffTests {
  static let environments: [Case] = [
    Case("diff-staging-prod", ["diff", "staging", "prod"]),
    Case("diff-same", ["diff", "prod", "prod", "--exit-code"]),
    Case("diff-json", ["diff", "staging", "prod", "--format", "json", "--exit-code"]),
    Case("diff-json-patch", ["diff", "prod", "dev", "--format", "json-patch"]),
    Case("diff-markdown", ["diff", "staging", "prod", "--format", "markdown"]),
    Case(
      "diff-markdown-short", ["diff", "prod", "--set", "replicaCount=4", "--format", "markdown"]),
    Case("diff-matrix", ["diff"]),
    Case("diff-matrix-json", ["diff", "--format", "json", "--only", "resources"]),
    Case("diff-matrix-markdown", ["diff", "--format", "markdown", "--only", "api", "--exit-code"]),
    Case("diff-matrix-two", ["diff", "dev", "prod", "--format", "matrix", "--only", "image"]),
    Case(
      "diff-only",
      ["diff", "staging", "prod", "--only", "resources.limits", "--only", "backup.schedule"]),
    Case("diff-only-nothing", ["diff", "staging", "prod", "--only", "resurces", "--exit-code"]),
    Case("diff-quiet", ["diff", "staging", "prod", "--only", "replicaCount", "--quiet"]),
    Case("diff-color", ["diff", "staging", "prod", "--only", "resources", "--color", "always"]),
    Case(
      "diff-set",
      ["diff", "prod", "--set", "image.tag=v1.1.0,redis.password=example", "--exit-code"]),
    Case(
      "diff-layers",
      [
        "diff", "staging", "prod", "-f", "ci.yaml", "--set-string", "a=1", "--only", "replicaCount",
      ],
      [.write("ci.yaml", "replicaCount: 2\n")]),
  ]

  static let files: [Case] = [
    Case("diff-files", ["diff", "a.yaml", "b.yml"], pair),
    Case("diff-files-verbose", ["diff", "a.yaml", "b.yml", "--verbose"], pair),
    Case(
      "diff-files-markdown", ["diff", "a.yaml", "b.yml", "--format", "markdown", "--verbose"], pair),
    Case(
      "diff-respelled", ["diff", "./a.yaml", "./b.yaml", "--exit-code"],
      [
        .write("a.yaml", "resources: {limits: {cpu: 1000m, memory: 1Gi}}\n"),
        .write("b.yaml", "resources: {limits: {cpu: 1, memory: 1024Mi}}\n"),
      ]),
    Case(
      "diff-file-and-environment", ["diff", "dev", "mine.yaml", "--only", "replicaCount"],
      [.write("mine.yaml", "replicaCount: 2\n")]),
    Case("diff-stdin", ["diff", "a.yaml", "-"], pair, input: "replicaCount: 3\n"),
    Case(
      "diff-secrets", ["diff", "a.yaml", "b.yaml", "--format", "json"],
      [
        .write(
          "a.yaml",
          """
          redis: {url: "redis://:hunter2@redis:6379"}
          slack: https://hooks.slack.com/services/T0/B0/hunter2
          env: [{name: DB_PASSWORD, value: hunter2}]
          apiKey: hunter2

          """),
        .write(
          "b.yaml",
          """
          redis: {url: "redis://:hunter3@redis:6379"}
          slack: https://hooks.slack.com/services/T0/B0/hunter3
          env: [{name: DB_PASSWORD, value: hunter3}]
          apiKey: "${API_KEY}"
          more: {adminPassword: hunter4}

          """),
      ]),
  ]

  static let failures: [Case] = [
    Case("diff-unknown", ["diff", "stagin", "prod"]),
    Case("diff-unknown-json", ["diff", "stagin", "prod", "--format", "json"]),
    Case("diff-missing-files", ["diff", "a.yaml", "b.yaml", "--exit-code"]),
    Case(
      "diff-broken", ["diff", "prod", "b.yaml", "--format", "json-patch"],
      [.write("b.yaml", "a: [1\n")]),
    Case("diff-no-directory", ["diff", "--format", "json"], [.remove("environments")]),
  ]

  private static let pair: [Change] = [
    .write(
      "a.yaml",
      """
      replicaCount: 2
      resources: {limits: {cpu: 1000m, memory: 2Gi}}
      ports: [{name: http, port: 80}, {name: metrics, port: 9090}]
      hosts: [a.example.com, b.example.com, c.example.com]
      script: |
        set -e
        one
        two
        three
        four
      gone: {a: 1, b: [x]}

      """),
    .write(
      "b.yml",
      """
      replicaCount: "2"
      resources: {limits: {cpu: 1, memory: 3Gi}}
      ports: [{name: metrics, port: 9090}, {name: http, port: 8080}]
      hosts: [c.example.com, a.example.com, b.example.com, d.example.com]
      script: |
        set -e
        one
        two
        three
        five
      new: {a: 1, b: [{c: 2}]}

      """),
  ]

  @Test("Of environments", arguments: environments)
  func ofEnvironments(_ test: Case) async throws {
    try await Golden.check(test)
  }

  @Test("Of files", arguments: files)
  func ofFiles(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(!outcome.transcript.contains("hunter"))
  }

  @Test("Of what can not be read", arguments: failures)
  func failed(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(outcome.exit == "2")
  }

  @Test("Exits with 1 where that is asked for and something differs")
  func exitCodes() async throws {
    func exit(_ arguments: String...) async throws -> String {
      try await Case("exit", ["diff"] + arguments).run().exit
    }
    #expect(try await exit("dev", "prod") == "0")
    #expect(try await exit("dev", "prod", "--exit-code") == "1")
    #expect(try await exit("dev", "dev", "--exit-code") == "0")
    #expect(try await exit("--exit-code") == "1")
    #expect(try await exit("dev", "prod", "--exit-code", "--only", "redis.port") == "0")
    #expect(try await exit("dev", "prod", "--exit-code", "--format", "json-patch") == "1")
    #expect(try await exit("dev", "prd", "--exit-code") == "2")
  }
}
