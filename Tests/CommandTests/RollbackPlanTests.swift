import Testing

@Suite("rollback-plan")
struct RollbackPlanTests {
  private static let prod = "environments/prod.yaml"
  private static let ledgerPath = "environments/releases/prod.jsonl"

  /// What `v1.2.0` left behind on its way to all of the traffic: five entries.
  private static let ledger = Change.fixture(ledgerPath, "releases/prod.jsonl")
  private static let deployed = Change.replace(prod, "tag: \"v1.0.0\"", with: "tag: v1.2.0")

  private static func history(_ revisions: [Revision]) -> Change {
    .write("history.json", "[\(revisions.map(\.json).joined(separator: ",\n "))]\n")
  }

  private static let two = history([Revision(1, "superseded"), Revision(2, "deployed")])
  private static let canary = Change.write(
    "2.yaml",
    """
    USER-SUPPLIED VALUES:
    image: {repository: gcr.io/my-project/mlops-sentiment, tag: v1.2.0}
    deployment: {canary: {enabled: true, weight: 50}}
    modelPersistence: {enabled: true, size: 20Gi, storageClassName: fast-ssd}
    redis: {enabled: true, password: hunter2}
    model: {name: other, quantized: true}

    """)
  private static let older = Change.write(
    "1.yaml",
    """
    image: {repository: gcr.io/my-project/mlops-sentiment, tag: latest}
    modelPersistence: {enabled: true, size: 10Gi, storageClassName: fast-ssd}
    redis: {enabled: true, password: hunter1}
    model: {name: other, quantized: false}

    """)
  private static let fromHelm = [
    "rollback-plan", "prod", "--history", "history.json", "--values", "1=1.yaml", "--values",
    "2=2.yaml",
  ]

  static let plans: [Case] = [
    Case("rollback-ledger", ["rollback-plan", "prod"], [ledger, deployed]),
    Case(
      "rollback-ledger-json", ["rollback-plan", "prod", "--format", "json"], [ledger, deployed]),
    Case(
      "rollback-ledger-markdown", ["rollback-plan", "prod", "--format", "markdown"],
      [ledger, deployed]),
    Case(
      "rollback-ledger-shell", ["rollback-plan", "prod", "--format", "shell"], [ledger, deployed]),
    Case("rollback-ledger-to-canary", ["rollback-plan", "prod", "--to", "3"], [ledger, deployed]),
    Case(
      "rollback-both", ["rollback-plan", "prod", "--history", "history.json"],
      [
        ledger, deployed,
        history([
          Revision(41, "superseded", time: "2026-11-01T09:00:00Z"),
          Revision(42, "superseded", time: "2026-11-02T12:05:00Z"),
          Revision(43, "failed", "Upgrade failed: timed out", time: "2026-11-03T12:05:00Z"),
          Revision(44, "superseded", "Rollback to 42", time: "2026-11-03T12:06:00Z"),
          Revision(45, "deployed", time: "2026-11-05T12:05:00Z"),
        ]),
      ]),
    Case("rollback-safe", ["rollback-plan", "prod", "--history", "history.json"], safe),
    Case("rollback-history-alone", ["rollback-plan", "prod", "--history", "-"], input: twoText),
    Case("rollback-blocked", fromHelm, [two, older, canary]),
    Case("rollback-blocked-json", fromHelm + ["--format", "json"], [two, older, canary]),
    Case("rollback-blocked-markdown", fromHelm + ["--format", "markdown"], [two, older, canary]),
    Case("rollback-blocked-shell", fromHelm + ["--format", "shell"], [two, older, canary]),
    Case("rollback-to-current", ["rollback-plan", "prod", "--to", "5"], [ledger, deployed]),
    Case("rollback-color", ["rollback-plan", "prod", "--color", "always"], [ledger, deployed]),
    Case("rollback-dev", ["rollback-plan", "dev", "--history", "history.json"], [two]),
    Case(
      "rollback-control-characters",
      ["rollback-plan", "dev", "--history", "history.json", "--values", "1=1.yaml"],
      [two, .write("1.yaml", "image: {tag: \"a\\e[31mb\"}\n\"c\\e[0m|`<b>\": 1\n")]),
  ]

  private static let twoText = "[\(Revision(1, "superseded").json),\(Revision(2, "deployed").json)]"
  private static let safe = [
    ledger, deployed,
    history([
      Revision(41, "superseded", time: "2026-11-01T09:00:00Z"),
      Revision(42, "deployed", time: "2026-11-05T12:05:00Z"),
    ]),
  ]

  static let failures: [Case] = [
    Case("rollback-nothing-known", ["rollback-plan", "prod"]),
    Case("rollback-nothing-known-json", ["rollback-plan", "prod", "--format", "json"]),
    Case("rollback-unknown-environment", ["rollback-plan", "prd"]),
    Case("rollback-no-such-revision", ["rollback-plan", "prod", "--to", "9"], [ledger]),
    Case("rollback-no-history", ["rollback-plan", "prod", "--history", "history.json"]),
    Case(
      "rollback-no-history-shell",
      ["rollback-plan", "prod", "--history", "history.json", "--format", "shell"]),
    Case(
      "rollback-history-is-a-table", ["rollback-plan", "prod", "--history", "history.json"],
      [.write("history.json", "REVISION\tUPDATED\n1\tMon\n")]),
    Case(
      "rollback-history-cut", ["rollback-plan", "prod", "--history", "history.json"],
      [.write("history.json", String(twoText.dropLast(20)))]),
    Case(
      "rollback-history-of-another",
      ["rollback-plan", "prod", "--history", "history.json", "--format", "json"],
      [.write("history.json", twoText.replacing("mlops-sentiment", with: "nginx"))]),
    Case(
      "rollback-history-list", ["rollback-plan", "prod", "--history", "-"],
      input: #"[{"name":"mlops-sentiment","namespace":"mlops-prod","revision":"3"}]"#),
    Case(
      "rollback-first-revision", ["rollback-plan", "prod", "--history", "-"],
      input: "[\(Revision(1, "deployed").json)]"),
    Case(
      "rollback-no-values",
      ["rollback-plan", "prod", "--history", "history.json", "--values", "1=1.yaml"],
      [two]),
    Case(
      "rollback-values-of-no-revision",
      ["rollback-plan", "prod", "--history", "history.json", "--values", "7=1.yaml"], [two, older]),
    Case(
      "rollback-ledger-broken", ["rollback-plan", "prod"],
      [ledger, .append(ledgerPath, "{\"version\":1,")]),
    Case(
      "rollback-evidence-missing", fromHelm + ["--evidence", "predictions=texts.tsv"],
      [two, older, canary]),
  ]

  static let usage: [Case] = [
    Case("usage-rollback-help", ["rollback-plan", "--help"]),
    Case("usage-rollback-no-environment", ["rollback-plan"]),
    Case("usage-rollback-to-zero", ["rollback-plan", "prod", "--to", "0"]),
    Case("usage-rollback-values", ["rollback-plan", "prod", "--values", "1.yaml"]),
    Case(
      "usage-rollback-values-twice",
      ["rollback-plan", "prod", "--values", "1=a.yaml", "--values", "1=b.yaml"]),
    Case(
      "usage-rollback-stdin-twice", ["rollback-plan", "prod", "--history", "-", "--values", "1=-"]),
    Case("usage-rollback-evidence", ["rollback-plan", "prod", "--evidence", "tests=a.xml"]),
    Case(
      "usage-rollback-evidence-twice",
      ["rollback-plan", "prod"]
        + ["--evidence", "predictions=a.tsv", "--evidence", "predictions=b.tsv"]),
  ]

  @Test("Plans in every format", arguments: plans)
  func plan(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    let isBlocked = test.name.contains("blocked") || test.name.contains("to-current")
    #expect(outcome.exit == (isBlocked ? "1" : "0"))
    #expect(outcome.written.isEmpty)
    #expect(!outcome.transcript.contains("hunter"))
  }

  @Test("What keeps a plan from being made", arguments: failures)
  func failure(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(outcome.exit == "2")
    #expect(outcome.written.isEmpty)
    #expect(!outcome.transcript.contains("hunter"))
  }

  @Test("Arguments that do not fit", arguments: usage)
  func wrongUsage(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(outcome.exit == (test.name.hasSuffix("help") ? "0" : "64"))
  }
}

/// An entry of a history.
private struct Revision {
  let json: String

  init(
    _ number: Int, _ status: String, _ description: String = "Upgrade complete",
    time: String? = nil
  ) {
    json = """
      {"revision":\(number),"updated":"\(time ?? "2026-11-0\(number)T12:00:00.5Z")",\
      "status":"\(status)","chart":"mlops-sentiment-0.1.0","app_version":"1.0.0",\
      "description":"\(description)"}
      """
  }
}
