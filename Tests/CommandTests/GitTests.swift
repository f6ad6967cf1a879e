import Testing

@Suite(
  "A Secret in a folder that git tracks",
  .enabled("skipped: git not found") {
    try await Workspace().run("git", ["--version"]).exit == "0"
  })
struct GitTests {
  private func render(
    _ changes: [Change] = [], options: [String] = [], in folder: String = "."
  ) async throws -> Outcome {
    let workspace = try Workspace(changes)
    let made = try await workspace.run("git", ["init", "--quiet", folder])
    try #require(made.exit == "0", "\(made.error)")
    let render =
      ["render", "prod", "--output", "rendered", "--env-file", "environments/examples/prod.env"]
    let outcome = try await Case("render", render + options).run(in: workspace)
    #expect(outcome.exit == "0")
    #expect(outcome.output.isEmpty)
    #expect(outcome.written["rendered/prod/values.yaml"] != nil)
    return outcome
  }

  @Test("Is a warning")
  func tracked() async throws {
    let outcome = try await render()
    #expect(
      outcome.error == """
        wrote rendered/prod/values.yaml
        wrote rendered/prod/secret.yaml
        wrote rendered/prod/configmap.yaml
        wrote rendered/prod/deploy.sh
        rendered/prod/secret.yaml:1:1: warning: this Secret holds the secrets of prod, and git does not ignore it [KS402 plaintext-secret]
              = help: render into a folder that git ignores, or pipe the manifests to kubectl

        """)
  }

  @Test(
    "Is none where git ignores it",
    arguments: ["rendered", "secret.yaml", "*", "rendered/prod/secret.yaml"])
  func ignored(_ pattern: String) async throws {
    let outcome = try await render([.write(".gitignore", "\(pattern)\n")])
    #expect(!outcome.error.contains("warning"))
  }

  @Test("Is none outside of any repository")
  func outside() async throws {
    let outcome = try await render([.directory("elsewhere")], in: "elsewhere")
    #expect(!outcome.error.contains("warning"))
  }

  @Test("Is none where no Secret is rendered", arguments: ["values", "configmap", "command"])
  func noSecret(_ only: String) async throws {
    let workspace = try Workspace()
    try #require(try await workspace.run("git", ["init", "--quiet", "."]).exit == "0")
    let outcome = try await Case("render", ["render", "prod", "-o", "rendered", "--only", only])
      .run(in: workspace)
    #expect(outcome.exit == "0")
    #expect(!outcome.error.contains("warning"))
  }

  @Test("Is not said where --quiet is given")
  func quiet() async throws {
    #expect(try await render(options: ["--quiet"]).error.isEmpty)
  }
}
