import Testing

@Suite("promote --apply")
struct PromoteApplyTests {
  private static let prod = PromoteTests.prod
  private static let ledger = "environments/releases/prod.jsonl"
  private static let metrics = ["--evidence", "metrics=metrics.json"]

  private func run(
    _ arguments: [String], in workspace: Workspace, exit: String = "0",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    let outcome = try await Case("promote", arguments).run(in: workspace)
    #expect(
      outcome.exit == exit, "\(outcome.error)\(outcome.output)", sourceLocation: sourceLocation)
    return outcome
  }

  static let written = Case(
    "promote-apply", PromoteTests.toProd + PromoteTests.evidence + ["--apply", "--format", "json"],
    PromoteTests.release)

  @Test("Writes the values file and the ledger, and says so")
  func writes() async throws {
    let outcome = try await Golden.check(Self.written, masked: PromoteTests.masked)
    #expect(outcome.exit == "0")
    #expect(
      outcome.written.keys.sorted() == [Self.prod, Self.ledger, "environments/releases/prod.lock"])
  }

  @Test("Evidence is read once, so that a pipe will do")
  func pipe() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let script = #"""
      figures='{"errorRate": 0.002, "latencyP95": "320ms", "requests": 120000, "time": %s}'
      exec "$0" "$@" --evidence metrics=<(printf "$figures" "$(date +%s)")
      """#
    let result = try await workspace.run(
      "bash",
      ["-c", script, Binary.path] + PromoteTests.toProd
        + ["--evidence", "integration-tests=integration.xml", "--apply"])
    #expect(result.exit == "0", "\(result.output)\(result.error)")
  }

  static let canaryFiles = [
    (["promote", "advance", "prod"], "true", 50), (["promote", "advance", "prod"], "true", 100),
    (["promote", "finish", "prod"], "false", 0),
  ]

  @Test("A canary goes from 10 to 50 to 100 percent and takes over; its ledger is good")
  func walk() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let before = try workspace.text(Self.prod)
    _ = try await run(
      PromoteTests.toProd + PromoteTests.evidence + ["--apply"], in: workspace)
    #expect(try workspace.text(Self.prod) == Self.canary(before, "true", 10))
    for (arguments, isEnabled, weight) in Self.canaryFiles {
      let outcome = try await run(arguments + Self.metrics + ["--apply"], in: workspace)
      #expect(try workspace.text(Self.prod) == Self.canary(before, isEnabled, weight))
      #expect(outcome.error == "wrote \(Self.prod)\nwrote \(Self.ledger)\n")
    }
    let verified = try await run(["promote", "verify", "prod"], in: workspace)
    #expect(verified.output.contains(/prod +5  good/))
    let back = try await run(["promote", "revert", "prod", "--to", "1", "--apply"], in: workspace)
    #expect(back.output.hasSuffix("Applied: revision 6 of prod\n"))
    #expect(try workspace.text(Self.prod) == before)
    let nothing = try await run(
      ["promote", "revert", "prod", "--to", "1", "--apply"], in: workspace)
    #expect(nothing.output.hasSuffix("Nothing to do: prod is like that already\n"))
    #expect(nothing.written.isEmpty)
  }

  private static func canary(_ prod: String, _ isEnabled: String, _ weight: Int) -> String {
    prod.replacing("tag: \"v1.0.0\"", with: "tag: \"v1.2.0\"")
      .replacing(
        "enabled: false\n    weight: 0", with: "enabled: \(isEnabled)\n    weight: \(weight)")
  }

  @Test("Aborting gives the file back, to the byte")
  func abort() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let before = try workspace.text(Self.prod)
    _ = try await run(PromoteTests.toProd + PromoteTests.evidence + ["--apply"], in: workspace)
    _ = try await run(["promote", "advance", "prod", "--apply"] + Self.metrics, in: workspace)
    let outcome = try await run(["promote", "abort", "prod", "--apply", "-q"], in: workspace)
    #expect(outcome.error.isEmpty)
    #expect(try workspace.text(Self.prod) == before)
  }

  @Test("What is refused leaves nothing behind, not even a lock")
  func refused() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let outcome = try await run(PromoteTests.toProd + ["--apply"], in: workspace, exit: "1")
    #expect(outcome.written.isEmpty)
    #expect(try workspace.content().keys.allSatisfy { !$0.contains("releases") })
  }

  @Test("The actor is whom CI names, or git's user; the commit is the one checked out")
  func origin() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let apply = PromoteTests.toProd + PromoteTests.evidence + ["--apply", "--quiet"]
    for arguments in [
      ["init", "--quiet"], ["config", "user.name", "Ada"],
      ["config", "user.email", "ada@example.com"],
      ["commit", "--quiet", "--allow-empty", "-m", "first"],
    ] {
      guard try await workspace.run("git", arguments).exit == "0" else { return }
    }
    let head = try await workspace.run("git", ["rev-parse", "HEAD"]).output.prefix(40)
    _ = try await run(apply, in: workspace)
    let ledger = try workspace.text(Self.ledger)
    #expect(ledger.contains(#""actor":"Ada <ada@example.com>""#))
    #expect(ledger.contains("\"commit\":\"\(head)\""))
    let second = try await Case(
      "abort", ["promote", "abort", "prod", "--apply"], variables: ["GITHUB_ACTOR": "octocat"]
    ).run(in: workspace)
    #expect(second.exit == "0")
    #expect(try workspace.text(Self.ledger).contains(#""actor":"octocat""#))
  }

  @Test("A tree with changes does not pass clean-tree, a clean one does")
  func cleanTree() async throws {
    let workspace = try Workspace([
      .replace(
        PromoteTests.policy,
        "      tests:\n        command: pytest tests/ --junitxml=tests.xml\n        maxAge: 24h\n",
        with: "      clean-tree: {}\n")
    ])
    for arguments in [
      ["init", "--quiet"], ["add", "."],
      ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "all"],
    ] {
      guard try await workspace.run("git", arguments).exit == "0" else { return }
    }
    let clean = try await run(PromoteTests.toStaging + ["--apply"], in: workspace)
    #expect(clean.output.contains(/clean-tree +passed/))
    let changed = try await run(
      ["promote", "dev", "staging", "--tag", "staging-v1.3.0"], in: workspace, exit: "1")
    #expect(changed.output.contains(/clean-tree +FAILED/))
    #expect(changed.output.contains("environments/staging.yaml"))
    #expect(!changed.output.contains("staging.lock"))
  }

  @Test("Of two at once one writes, and the other says who holds the lock or what it found")
  func together() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let apply = PromoteTests.toProd + PromoteTests.evidence + ["--apply"]
    let results = try await withThrowingTaskGroup(of: ProcessResult.self) { group in
      for _ in 0..<6 {
        group.addTask { try await workspace.run(Binary.path, apply) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count { $0.exit == "0" } == 1)
    for result in results where result.exit != "0" {
      #expect(
        result.exit == "2" && result.error.contains("cannot lock")
          || result.exit == "1" && result.output.contains("a canary runs in prod"))
    }
    let verified = try await run(["promote", "verify", "prod"], in: workspace)
    #expect(verified.output.contains(/prod +2  good/))
  }

  @Test("Who holds the lock is said")
  func locked() async throws {
    let workspace = try Workspace(
      PromoteTests.release + [
        .write("environments/releases/prod.lock", "process 1 (promote staging to prod)\n")
      ])
    guard try await workspace.run("flock", ["--version"]).exit == "0" else { return }
    let command =
      ([Binary.path] + PromoteTests.toProd + PromoteTests.evidence + ["--apply"])
      .joined(separator: " ")
    let result = try await workspace.run(
      "flock", ["environments/releases/prod.lock", "-c", command])
    #expect(result.exit == "2")
    #expect(
      result.error.hasPrefix(
        "environments/releases/prod.lock:1:1: error: cannot lock: ")
        && result.error.contains("process 1 (promote staging to prod)"))
  }

  @Test("Killed at any moment, the files are the old ones or the new ones")
  func killed() async throws {
    let workspace = try Workspace(PromoteTests.release)
    let old = try workspace.text(Self.prod)
    let new = Self.canary(old, "true", 10)
    let apply = ([Binary.path] + PromoteTests.toProd + PromoteTests.evidence + ["--apply"])
      .joined(separator: " ")
    for round in 0..<40 {
      let delay = "0.0" + (round < 10 ? "0" : "") + "\(round)"
      let script =
        "\(apply) >/dev/null 2>&1 & pid=$!; sleep \(delay); kill -9 $pid; wait $pid; true"
      _ = try await workspace.run("sh", ["-c", script])
      let found = try workspace.text(Self.prod)
      #expect(found == old || found == new)
      // The next run finishes or takes back what was interrupted.
      let next = try await workspace.run(
        Binary.path, PromoteTests.toProd + PromoteTests.evidence + ["--apply"])
      #expect(["0", "1"].contains(next.exit), "\(next.error)")
      #expect(try workspace.text(Self.prod) == new)
      let verified = try await run(["promote", "verify", "prod"], in: workspace)
      #expect(verified.output.contains("good"))
      _ = try await run(["promote", "abort", "prod", "--apply"], in: workspace)
      #expect(try workspace.text(Self.prod) == old)
    }
  }

  @Test("A folder that can not be written is an error, and nothing changes")
  func readOnly() async throws {
    let workspace = try Workspace(
      PromoteTests.release + [.write("environments/releases", "a file, where a folder belongs\n")])
    let outcome = try await run(
      PromoteTests.toProd + PromoteTests.evidence + ["--apply"], in: workspace, exit: "2")
    #expect(outcome.error.contains("environments/releases"))
    #expect(outcome.written.isEmpty)
  }
}
