import Testing

@Suite(
  "diff --against",
  .enabled("skipped: git not found") {
    try await Workspace().run("git", ["--version"]).exit == "0"
  })
struct DiffAgainstTests {
  /// A repository with the environments at v1.0.0, and changes since.
  private func repository(_ changes: [Change] = []) async throws -> Workspace {
    let workspace = try Workspace(changes)
    for words in [
      ["init", "--quiet", "--initial-branch=main", "."], ["add", "--all"],
      [
        "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=a",
      ], ["tag", "v1.0.0"],
    ] {
      let made = try await workspace.run("git", words)
      try #require(made.exit == "0", "\(made.error)")
    }
    return workspace
  }

  private func diff(
    _ arguments: String..., in workspace: Workspace, variables: [String: String] = [:]
  ) async throws -> Outcome {
    try await Case("diff", ["diff"] + arguments, variables: variables).run(in: workspace)
  }

  private func edit(_ workspace: Workspace, _ path: String, _ old: String, _ new: String) throws {
    try workspace.write(path, try workspace.text(path).replacing(old, with: new).utf8)
  }

  @Test("Compares an environment with all its layers")
  func environment() async throws {
    let workspace = try await repository()
    #expect(try await diff("prod", "--against", "v1.0.0", in: workspace).output.isEmpty)
    try edit(workspace, "environments/prod.yaml", "replicaCount: 3", "replicaCount: 6")
    try edit(workspace, "environments/base.yaml", "6379", "6380")
    let outcome = try await diff("prod", "--against", "v1.0.0", "--exit-code", in: workspace)
    #expect(
      outcome.output == """
        prod at v1.0.0 → prod: 2 changed

        ± redis.port
            6379 → 6380
            v1.0.0:environments/base.yaml:5:9 → environments/base.yaml:5:9
        ± replicaCount
            3 → 6, ×2
            v1.0.0:environments/prod.yaml:3:15 → environments/prod.yaml:3:15

        """)
    #expect(outcome.exit == "1")
  }

  @Test("Reads project.yaml as it was")
  func project() async throws {
    let workspace = try await repository()
    try edit(workspace, "environments/project.yaml", "[base.yaml, prod.yaml]", "[prod.yaml]")
    let outcome = try await diff("prod", "--against", "HEAD", in: workspace)
    #expect(outcome.output.contains("2 removed"))
    #expect(outcome.output.contains("HEAD:environments/base.yaml:5:9"))
  }

  @Test("Takes a file, a commit's beginning, a branch, and what lies over the environment")
  func forms() async throws {
    let workspace = try await repository([.write("helm/a.yaml", "a: 1\n")])
    try workspace.write("helm/a.yaml", "a: 2\n".utf8)
    #expect(
      try await diff("helm/a.yaml", "--against", "main", in: workspace).output
        .contains("1 → 2, ×2"))
    let head = try await workspace.run("git", ["rev-parse", "--short=8", "HEAD"])
    let commit = String(head.output.prefix(8))
    let outcome = try await diff(
      "prod", "--against", commit, "--set", "replicaCount=4", in: workspace)
    #expect(outcome.output.hasPrefix("prod at \(commit) → prod with --set: 1 changed\n"))
  }

  @Test(
    "Says which revision there is not", arguments: ["v9", "-v", "--output=x", "main:environments"])
  func unknown(_ revision: String) async throws {
    let workspace = try await repository()
    let outcome = try await diff("prod", "--against=\(revision)", in: workspace)
    #expect(outcome.exit == "2")
    #expect(
      outcome.error.contains("error: git knows no revision `\(revision)` here; name a commit"))
    #expect(outcome.output.isEmpty && outcome.written.isEmpty)
  }

  @Test("Says which file there is not, and quotes none of git's own words")
  func missingFile() async throws {
    let workspace = try await repository([.remove("environments/prod.yaml")])
    try workspace.write("environments/prod.yaml", "replicaCount: 3\n".utf8)
    let outcome = try await diff("prod", "--against", "v1.0.0", in: workspace)
    #expect(outcome.exit == "2")
    #expect(
      outcome.firstLine.hasPrefix(
        "v1.0.0:environments/prod.yaml:1:1: error: there is no such file at v1.0.0; name a revision"
      ))
  }

  @Test("Says where there is no repository")
  func outside() async throws {
    let outcome = try await diff("prod", "--against", "HEAD", in: try Workspace())
    #expect(outcome.exit == "2")
    #expect(outcome.error.contains("not a git repository"))
    let json = try await diff(
      "prod", "--against", "HEAD", "--format", "json", in: try Workspace())
    #expect(json.output.contains(#""from": "prod at HEAD""#))
    #expect(json.output.contains(#""diagnostics": ["#))
    #expect(json.exit == "2")
  }

  @Test("Says where there is no git")
  func withoutGit() async throws {
    let result = try await Workspace().run(
      "env", ["PATH=/none", Binary.path, "diff", "prod", "--against", "HEAD"])
    #expect(result.exit == "2")
    #expect(result.error.contains("this needs git, and there is none; install it"))
  }

  @Test("Hides the secrets of the past")
  func secrets() async throws {
    let workspace = try await repository([.append("environments/dev.yaml", "apiKey: hunter2\n")])
    try edit(workspace, "environments/dev.yaml", "hunter2", "hunter3")
    let outcome = try await diff("dev", "--against", "HEAD", in: workspace)
    #expect(outcome.output.contains("*** (before) → *** (after)"))
    #expect(!outcome.output.contains("hunter"))
  }
}
