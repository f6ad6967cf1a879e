import Testing

@Suite("render")
struct RenderTests {
  private static let prod = "environments/prod.yaml"
  private static let project = "environments/project.yaml"
  private static let examples = ["--env-file", "environments/examples/prod.env"]

  static let output: [Case] = [
    Case("render-manifests", ["render", "prod"] + examples),
    Case(
      "render-own-env-file", ["render", "dev"], [.write(".env.dev", "A=1\nB= two \nC=\"3\"\n")]),
    Case(
      "render-env-file-beside-the-environments",
      ["render", "dev", "--only", "secret", "--environments", "deploy/environments"],
      [
        .directory("deploy"), .link("deploy/environments", to: "../environments"),
        .write("deploy/.env.dev", "A=1\n"),
      ]),
    Case("render-values", ["render", "dev", "--only", "values"]),
    Case("render-secret", ["render", "prod", "--only", "secret"] + examples),
    Case("render-configmap", ["render", "dev", "--only", "configmap"]),
    Case("render-command", ["render", "prod", "--only", "command"]),
    Case("render-command-dev", ["render", "dev", "--only", "command"]),
    Case("render-predict-job", ["render", "prod", "--only", "predict-job"]),
    Case(
      "render-predict-job-int8",
      ["render", "dev", "--only", "predict-job", "--set", "model.quantized=true"]),
    Case(
      "render-provenance",
      [
        "render", "dev", "--only", "values", "--provenance", "-f", "ci.yaml", "--set", "a.b=1",
        "--set-string", "a.c=2",
      ],
      [.write("ci.yaml", "\nreplicaCount: 1\nlist:\n  - a\n  - {b: c}\ntext: |\n  x\n  y\n")]),
    Case(
      "render-env-file-stdin", ["render", "dev", "--only", "secret", "--env-file", "-"],
      input: "KEY=value\n"),
    Case(
      "render-env-file-from-process", ["render", "dev", "--only", "secret", "--env-file", "-"],
      input: "KEY\n", variables: ["KEY": "from the process"]),
    Case("render-without-project", ["render", "dev", "--only", "command"], [.remove(project)]),
    Case(
      "render-template", ["render", "dev", "--only", "configmap"],
      [
        .write(
          "templates/configmap.yaml",
          """
          kind: ConfigMap  # and its own comment
          metadata: {name: "${project.release}-${environment.name}"}
          whole: ${values.resources}
          number: ${values.replicaCount}
          literal: $${values.image.tag}
          text: "tag=${values.image.tag};"
          ${environment.tier}: key

          """)
      ]),
    Case(
      "render-value-can-not-break-out", ["render", "dev", "--only", "configmap"],
      [
        .replace(
          "environments/dev.yaml", "tag: dev", with: "tag: \"a\\nb: ${values.image}\\n--- # ''\""),
        .write("templates/configmap.yaml", "a: ${values.image.tag}\nb: x ${values.image.tag}\n"),
      ]),
  ]

  static let files: [Case] = [
    Case("render-output", ["render", "prod", "--output", "rendered"] + examples),
    Case("render-output-quiet", ["render", "prod", "-q", "-o", "rendered"] + examples),
    Case(
      "render-output-one", ["render", "prod", "--only", "values", "--output", "deep/er/rendered/"]),
    Case(
      "render-output-predict-job", ["render", "prod", "--only", "predict-job", "-o", "rendered"]),
    Case(
      "render-output-replaces", ["render", "dev", "--only", "values", "--output", "rendered"],
      [.write("rendered/dev/values.yaml", "old\n"), .mode("rendered/dev/values.yaml", 0o600)]),
  ]

  static let failures: [Case] = [
    Case("render-no-env-file", ["render", "prod", "--output", "rendered"]),
    Case("render-named-env-file-missing", ["render", "prod", "--env-file", "ci.env"]),
    Case(
      "render-name-absent", ["render", "prod", "--output", "rendered", "--env-file", "ci.env"],
      [.write("ci.env", "MLOPS_API_KEY=a\nREDIS_PASSWORD=\n")]),
    Case(
      "render-declared-name-absent", ["render", "dev", "--env-file", "ci.env"],
      [
        .write("ci.env", "A=1\n"),
        .replace(
          project, "envFile: .env.dev\n    secrets: []",
          with: "envFile: .env.dev\n    secrets: [B]"),
      ]),
    Case("render-empty-env-file", ["render", "dev", "--env-file", "-"]),
    Case(
      "render-no-template", ["render", "prod", "--output", "rendered"] + examples,
      [.remove("templates/configmap.yaml")]),
    Case("render-no-templates", ["render", "prod", "--templates", "elsewhere"] + examples),
    Case(
      "render-directory-in-the-way", ["render", "prod", "--output", "rendered"] + examples,
      [.directory("rendered/prod/deploy.sh")]),
    Case(
      "render-file-in-the-way", ["render", "prod", "--output", "rendered"] + examples,
      [.write("rendered", "a file\n")]),
    Case(
      "render-unknown-placeholder", ["render", "prod", "--output", "rendered"] + examples,
      [
        .replace(
          "templates/configmap.yaml", "${environment.namespace}", with: "${environment.namspace}"),
        .append("templates/configmap.yaml", "  a: ${x}\n  b: ${values.image.tag.c}\n  c: ${open\n"),
      ]),
    Case(
      "render-map-within-text", ["render", "dev", "--only", "configmap"],
      [.write("templates/configmap.yaml", "a: x${values.image}\n")]),
    Case(
      "render-two-keys-become-one", ["render", "dev", "--only", "configmap"],
      [.write("templates/configmap.yaml", "dev: 1\n${environment.name}: 2\n")]),
    Case(
      "render-secret-placeholder-in-configmap", ["render", "dev", "--only", "configmap"],
      [.write("templates/configmap.yaml", "a: ${secret.data}\n")]),
    Case(
      "render-name-helm-can-not-set", ["render", "prod", "--only", "command"],
      [.append(prod, "\na.b: {token: \"${TOKEN}\"}\n")]),
    Case("render-unknown-environment", ["render", "prdo", "--output", "rendered"]),
    Case("render-set-fails", ["render", "dev", "--only", "values", "--set", "a"]),
  ]

  @Test("Standard output", arguments: output)
  func printed(_ test: Case) async throws {
    try await Golden.check(test)
  }

  @Test("Files and their modes", arguments: files)
  func written(_ test: Case) async throws {
    try await Golden.check(test)
  }

  @Test("Nothing is written where anything fails", arguments: failures)
  func failure(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(outcome.exit == "2")
    #expect(outcome.written.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "Kubernetes takes no more than 1 MiB",
    arguments: [("secret", "Secret"), ("configmap", "ConfigMap")]
  )
  func tooLarge(_ only: String, _ kind: String) async throws {
    let large = String(repeating: "x", count: 1 << 20)
    let changes: [Change] = [
      .write("ci.env", "A=\(large)x\n"), .append("environments/dev.yaml", "\nnotes: \(large)\n"),
    ]
    let outcome = try await Case(
      only, ["render", "dev", "--output", "rendered", "--only", only, "--env-file", "ci.env"],
      changes
    ).run()
    #expect(
      outcome.firstLine.hasPrefix("environments/project.yaml:12:11: error: the \(kind) of dev"))
    #expect(
      outcome.firstLine.hasSuffix("more than the 1048576 that Kubernetes takes; keep less in it"))
    #expect(outcome.exit == "2")
    #expect(outcome.written.isEmpty)
  }

  @Test("A ConfigMap within the limit is rendered")
  func largeEnough() async throws {
    let changes = [
      Change.append("environments/dev.yaml", "\nnotes: \(String(repeating: "x", count: 1 << 19))\n")
    ]
    let outcome = try await Case(
      "large", ["render", "dev", "--output", "rendered", "--only", "configmap"], changes
    ).run()
    #expect(outcome.exit == "0")
    #expect(Array(outcome.written.keys) == ["rendered/dev/configmap.yaml"])
  }
}
