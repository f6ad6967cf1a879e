import Testing

@Suite("render --check")
struct CheckTests {
  private static let render =
    ["render", "prod", "--output", "rendered", "--env-file", "environments/examples/prod.env"]

  private func rendered() async throws -> Workspace {
    let workspace = try Workspace()
    let outcome = try await Case("render", Self.render).run(in: workspace)
    try #require(outcome.exit == "0", "\(outcome.error)")
    return workspace
  }

  private func check(
    _ workspace: Workspace, _ arguments: [String] = render
  ) async throws -> Outcome {
    let outcome = try await Case("check", arguments + ["--check"]).run(in: workspace)
    #expect(outcome.written.isEmpty)
    return outcome
  }

  @Test("Says nothing and exits with 0 where nothing would change")
  func same() async throws {
    let outcome = try await check(try await rendered())
    #expect(outcome.exit == "0")
    #expect(outcome.output.isEmpty && outcome.error.isEmpty)
  }

  @Test("Lists what differs and exits with 1")
  func different() async throws {
    let workspace = try await rendered()
    try workspace.write("rendered/prod/values.yaml", "replicaCount: 9\n".utf8)
    try workspace.write("rendered/prod/deploy.sh", "".utf8)
    let outcome = try await check(workspace)
    #expect(outcome.exit == "1")
    #expect(outcome.output == "rendered/prod/values.yaml\nrendered/prod/deploy.sh\n")
    #expect(outcome.error.isEmpty)
  }

  @Test("Lists all where nothing was rendered")
  func missing() async throws {
    let outcome = try await check(try Workspace())
    #expect(outcome.exit == "1")
    #expect(
      outcome.output == """
        rendered/prod/values.yaml
        rendered/prod/secret.yaml
        rendered/prod/configmap.yaml
        rendered/prod/deploy.sh

        """)
  }

  @Test("Leaves the Secret out where there is no env file")
  func withoutEnvFile() async throws {
    let workspace = try await rendered()
    try workspace.write("rendered/prod/secret.yaml", "other".utf8)
    let outcome = try await check(workspace, ["render", "prod", "--output", "rendered"])
    #expect(outcome.exit == "0")
    #expect(outcome.output.isEmpty && outcome.error.isEmpty)
  }

  @Test("An env file that was named must be there")
  func namedEnvFile() async throws {
    let workspace = try await rendered()
    let outcome = try await check(
      workspace, ["render", "prod", "--output", "rendered", "--env-file", "ci.env"])
    #expect(outcome.exit == "2")
    #expect(outcome.firstLine.hasPrefix("ci.env:1:1: error: cannot read: it does not exist"))
  }

  @Test("Exits with 2 where something can not be compared")
  func directory() async throws {
    let workspace = try Workspace([.directory("rendered/prod/values.yaml")])
    let outcome = try await check(workspace)
    #expect(outcome.exit == "2")
    #expect(
      outcome.firstLine.hasPrefix(
        "rendered/prod/values.yaml:1:1: error: cannot read: it is a directory; "))
  }
}
