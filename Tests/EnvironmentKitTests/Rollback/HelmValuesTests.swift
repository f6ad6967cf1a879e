import Diagnostics
import EnvironmentKit
import JSON
import OrderedCollections

import Terminal
import Testing
import YAML

@Suite("Values as Helm prints them")
struct HelmValuesTests {
  private func read(_ text: String) throws(InputFailure) -> RevisionValues {
    try RevisionValues(helm: ValuesFile(SourceText(name: "values.yaml", text)))
  }

  static let good: [(text: String, keys: [String])] = [
    ("image:\n  tag: v1\n", ["image"]),
    ("USER-SUPPLIED VALUES:\nimage:\n  tag: v1\n", ["image"]),
    ("USER-SUPPLIED VALUES:\nnull\n", []),
    ("USER-SUPPLIED VALUES:\n{}\n", []),
    ("null\n", []),
    ("{}\n", []),
    ("{\"image\": {\"tag\": \"v1\"}}\n", ["image"]),
  ]

  @Test("With a headline or without, and of a release without values", arguments: good)
  func read(printed test: (text: String, keys: [String])) throws {
    let values = try read(test.text)
    #expect(values.value.map.map { Array($0.keys) } == test.keys)
    #expect(values.origin == .helm(file: "values.yaml"))
    if !test.keys.isEmpty {
      #expect(values.value["image"]?["tag"]?.scalar?.text == "v1")
    }
  }

  static let bad: [(text: String, failure: String)] = [
    ("", "1:1: the file is empty"),
    ("Error: release: not found: [\n", "mapping values are not allowed"),
    ("- a\n", "1:1: the file must hold a map"),
    ("COMPUTED VALUES:\nimage: a\n", "1:1: these are the computed values"),
    ("a: 1\na: 2\n", "2:1: duplicate key `a`"),
  ]

  @Test("What is none is refused", arguments: bad)
  func refused(_ test: (text: String, failure: String)) {
    let found = failures { () throws(InputFailure) in _ = try read(test.text) }
    let shown = found.map { "\($0.location.start.line):\($0.location.start.column): \($0.message)" }
    #expect(shown.first?.contains(test.failure) == true, "\(shown)")
  }

  /// What the deployment set with `--set-literal` where the files have placeholders.
  private static let filled = [
    ("\"${MLOPS_API_KEY}\"", "key-1f00"), ("\"${GRAFANA_ADMIN_PASSWORD_PROD}\"", "grafana-1f00"),
    ("\"${SLACK_WEBHOOK_PROD}\"", "https://hooks.slack.com/services/T1/B1/1f00"),
    ("\"${PAGERDUTY_SERVICE_KEY}\"", "1200"), ("\"${REDIS_PASSWORD}\"", "redis-1f00"),
  ]

  private func texts(of plan: RollbackPlan) -> [String] {
    [
      plan.text(.plain, width: nil), plan.json().serialized(), plan.markdown, plan.script,
      "\(plan.hazards)",
    ]
  }

  @Test("Secrets that Helm filled in are no difference to placeholders, and are never shown")
  func filledIn() throws {
    let folder = try RollbackFolder([
      "history.json": history([HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)]),
      "1.yaml": try RollbackFolder.prod(Self.filled + [("\"v1.0.0\"", "v0.9.0")]),
    ])
    let plan = try folder.request(history: "history.json", values: [1: "1.yaml"]).subject().plan()
    #expect(plan.difference?.changes.map(\.path.description) == ["image.tag"])
    #expect(!plan.hazards.contains { ["secrets-change", "fails-validation"].contains($0.id) })
    for text in texts(of: plan) { #expect(!text.contains("1f00") && !text.contains("1200")) }
  }

  @Test("Secrets that differ between two of Helm's revisions are told of, and not shown")
  func rotated() throws {
    let old = Self.filled.map { ($0.0, $0.1.replacing("1f00", with: "0e99")) }
    let (plan, _) = try RollbackFolder.plan(current: Self.filled, target: old, files: [])
    let changed = plan.hazards.filter { $0.id == "secrets-change" }.map(\.path.description)
    #expect(
      changed == [
        "deployment.env.MLOPS_API_KEY", "monitoring.grafana.adminPassword",
        "monitoring.alerts.slackWebhook", "redis.password",
      ])
    #expect(!plan.hazards.contains { $0.id == "fails-validation" })
    for text in texts(of: plan) { #expect(!text.contains("1f00") && !text.contains("0e99")) }
  }

  @Test("What Helm filled in is not shown, whatever key it stands under")
  func filledElsewhere() throws {
    let line = "  destination: \"s3://prod-backups/mlops-sentiment\"\n"
    let folder = try RollbackFolder([
      "environments/prod.yaml": try RollbackFolder.prod([
        (line, line + "custom: {thing: \"${MY_THING}\"}\n")
      ]),
      "history.json": history([HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)]),
      "1.yaml": try RollbackFolder.prod([
        (line, line + "custom: {thing: hunter1}\n"), ("\"v1.0.0\"", "v0.9.0"),
      ]),
      "2.yaml": try RollbackFolder.prod([(line, line + "custom: {thing: hunter2}\n")]),
    ])
    let plan = try folder.request(
      history: "history.json", values: [1: "1.yaml", 2: "2.yaml"]
    ).subject().plan()
    for text in texts(of: plan) { #expect(!text.contains("hunter")) }
  }

  @Test("A password inside a connection string is put back under its placeholder")
  func connectionString() throws {
    let line = "  destination: \"s3://prod-backups/mlops-sentiment\"\n"
    let folder = try RollbackFolder([
      "environments/prod.yaml": try RollbackFolder.prod([
        (line, line + "broker: \"amqp://user:${BROKER_PASSWORD}@broker:5672/${BROKER_HOST}\"\n")
      ]),
      "history.json": history([HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)]),
      "1.yaml": try RollbackFolder.prod([
        (line, line + "broker: amqp://user:hunter@2@broker:5672/prod\n"), ("\"v1.0.0\"", "v0.9.0"),
      ]),
    ])
    let plan = try folder.request(history: "history.json", values: [1: "1.yaml"]).subject().plan()
    #expect(plan.difference?.changes.map(\.path.description) == ["image.tag"])
    for text in texts(of: plan) { #expect(!text.contains("hunter")) }
  }

  @Test("A secret that is written out is masked in the ledger, which is no difference")
  func masked() throws {
    let folder = try RollbackFolder([
      "environments/prod.yaml": try RollbackFolder.prod([("\"${REDIS_PASSWORD}\"", "hunter2")])
    ])
    try folder.release(RollbackFolder.story)
    let plan = try folder.request().subject().plan()
    #expect(!plan.hazards.contains { ["secrets-change", "files-differ"].contains($0.id) })
    #expect(plan.difference?.changes.map(\.path.description) == ["image.tag"])
    for text in texts(of: plan) { #expect(!text.contains("hunter")) }
  }
}
