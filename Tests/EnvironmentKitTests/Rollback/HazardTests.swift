import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("Hazards of a rollback")
struct HazardTests {
  /// Hazards of every rollback of prod.
  private static let always: Set = ["secrets-of-then", "hooks-and-crds"]

  static let byValues: [HazardCase] = [
    HazardCase(
      "volume-shrinks", .blocks, "modelPersistence.size", current: [("size: 10Gi", "size: 20Gi")]),
    HazardCase(
      "volume-shrinks", .blocks, "monitoring.prometheus.storageSize",
      target: [("storageSize: 50Gi", "storageSize: 51199Mi")]),
    HazardCase(
      "volume-shrinks", .care, "modelPersistence.size", target: [("size: 10Gi", "size: 11Gi")]),
    HazardCase(
      "volume-shrinks", .care, "modelPersistence.size", target: [("  size: 10Gi\n", "")]),
    HazardCase(
      not: "volume-shrinks", current: [("size: 10Gi", "size: 10240Mi")],
      target: [("storageSize: 50Gi", "storageSize: 51200Mi")]),
    HazardCase(
      not: "volume-shrinks", current: [("size: 10Gi", "size: 20Gi")],
      target: [(persistence, "modelPersistence:\n  enabled: false")]),
    HazardCase(
      "storage-class-changes", .blocks, "modelPersistence.storageClassName",
      target: [("\"fast-ssd\"", "standard")]),
    HazardCase(
      "storage-class-changes", .blocks, "modelPersistence.storageClassName",
      target: [("  storageClassName: \"fast-ssd\"\n", "")]),
    HazardCase(
      "storage-class-changes", .blocks, "monitoring.prometheus.storageClass",
      current: [("    storageSize: 50Gi", "    storageSize: 50Gi\n    storageClass: a")]),
    HazardCase(not: "storage-class-changes", target: [("\"fast-ssd\"", "fast-ssd")]),
    HazardCase(
      not: "storage-class-changes",
      target: [
        (persistence, "modelPersistence:\n  enabled: false"), ("\"fast-ssd\"", "standard"),
      ]),
    HazardCase(
      "immutable-field-changes", .blocks, "nameOverride",
      target: [(last, last + "nameOverride: b\n")]),
    HazardCase(
      "immutable-field-changes", .blocks, "service.clusterIP",
      current: [(last, last + "service: {clusterIP: 10.0.0.1}\n")],
      target: [(last, last + "service: {clusterIP: 10.0.0.2}\n")]),
    HazardCase(
      "immutable-field-changes", .blocks, "apiSecret.type",
      current: [(last, last + "apiSecret: {type: Opaque}\n")],
      target: [(last, last + "apiSecret: {type: kubernetes.io/tls}\n")]),
    HazardCase(
      "immutable-field-changes", .blocks, "settings",
      current: [(last, last + "settings: {immutable: true, colour: red}\n")],
      target: [(last, last + "settings: {immutable: true, colour: blue}\n")]),
    HazardCase(
      not: "immutable-field-changes",
      current: [
        (last, last + "service: {clusterIP: 10.0.0.1}\nsettings: {immutable: false, a: 1}\n")
      ],
      target: [(last, last + "service: {}\nsettings: {immutable: false, a: 2}\n")]),
    HazardCase(
      "canary-runs", .care, "deployment.canary.enabled",
      current: [(canary, "    enabled: true\n    weight: 50")]),
    HazardCase(not: "canary-runs"),
    HazardCase(
      "target-is-canary", .care, "deployment.canary.enabled",
      target: [(canary, "    enabled: true\n    weight: 50")]),
    HazardCase(not: "target-is-canary"),
    HazardCase(
      "volume-removed", .care, "modelPersistence.enabled",
      target: [(persistence, "modelPersistence:\n  enabled: false")]),
    HazardCase(
      not: "volume-removed", current: [(persistence, "modelPersistence:\n  enabled: false")]),
    HazardCase(
      "secrets-change", .care, "redis.password",
      target: [("\"${REDIS_PASSWORD}\"", "\"${REDIS_PASSWORD_OLD}\"")]),
    HazardCase(
      "secrets-change", .care, "redis.password", current: [("\"${REDIS_PASSWORD}\"", "before1")],
      target: [("\"${REDIS_PASSWORD}\"", "before2")]),
    HazardCase(
      "secrets-change", .care, "redis.password",
      target: [("  password: \"${REDIS_PASSWORD}\"\n", "")]),
    HazardCase(
      "secrets-change", .care, "redis.password",
      current: [("  password: \"${REDIS_PASSWORD}\"\n", "")]),
    HazardCase(
      not: "secrets-change", target: [("ttl: 7200  # seconds: 2 hours, as", "ttl: 1 # as")]),
    HazardCase(
      "vault-changes", .care, "vault.secretPath",
      target: [("\"mlops-sentiment/prod\"", "\"mlops-sentiment/old\"")]),
    HazardCase(
      "vault-changes", .care, "vault.role", target: [("  role: \"mlops-sentiment-prod\"\n", "")]),
    HazardCase(
      not: "vault-changes", target: [("\"mlops-sentiment/prod\"", "mlops-sentiment/prod")]),
    HazardCase(
      "protection-off", .care, "backup.enabled", target: [(backup, "backup:\n  enabled: false")]),
    HazardCase(
      "protection-off", .care, "modelPersistence.backupEnabled",
      target: [("  backupEnabled: true\n", "")]),
    HazardCase(
      "protection-off", .care, "monitoring.alerts.enabled",
      target: [("  alerts:\n    enabled: true", "  alerts:\n    enabled: false")]),
    HazardCase(
      "protection-off", .care, "monitoring.alerts.slackWebhook",
      target: [("    slackWebhook: \"${SLACK_WEBHOOK_PROD}\"\n", "")]),
    HazardCase(not: "protection-off", current: [(backup, "backup:\n  enabled: false")]),
    HazardCase(
      "fewer-replicas", .care, "replicaCount", target: [("replicaCount: 3", "replicaCount: 2")]),
    HazardCase(
      "fewer-replicas", .care, "autoscaling.maxReplicas",
      current: [("maxReplicas: 10", "maxReplicas: 20")]),
    HazardCase(
      "fewer-replicas", .care, "replicaCount",
      target: [("autoscaling:\n  enabled: true", "autoscaling:\n  enabled: false")]),
    HazardCase(
      "fewer-replicas", .care, "replicaCount",
      current: [
        ("autoscaling:\n  enabled: true", "autoscaling:\n  enabled: false"),
        ("replicaCount: 3", "replicaCount: 4"),
      ],
      target: [("autoscaling:\n  enabled: true", "autoscaling:\n  enabled: false")]),
    HazardCase(
      not: "fewer-replicas", current: [("maxReplicas: 10", "maxReplicas: 8")],
      target: [("replicaCount: 3", "replicaCount: 5")]),
    HazardCase(
      not: "fewer-replicas",
      current: [("autoscaling:\n  enabled: true", "autoscaling:\n  enabled: false")]),
    HazardCase(
      "model-changes", .care, "model.quantized", current: [("quantized: false", "quantized: true")]),
    HazardCase("model-changes", .care, "model.backend", target: [("\"onnx\"", "\"pytorch\"")]),
    HazardCase(
      not: "model-changes", target: [("cacheTTL: 7200  # seconds: 2 hours\n", "cacheTTL: 60\n")]),
    HazardCase(
      "fails-validation", .care, "api.authentication.enabled",
      target: [("  authentication:\n    enabled: true", "  authentication:\n    enabled: false")]),
    HazardCase(
      "fails-validation", .note, "replicaCuont", target: [(last, last + "replicaCuont: 3\n")]),
    HazardCase(not: "fails-validation", target: [("\"v1.0.0\"", "\"v0.9.0\"")]),
    HazardCase("mutable-tag", .care, "image.tag", target: [("\"v1.0.0\"", "latest")]),
    HazardCase("mutable-tag", .care, "image.tag", target: [("\"v1.0.0\"", "v1.0")]),
    HazardCase(
      "mutable-tag", .care, "image.pullPolicy", target: [("IfNotPresent", "Always")]),
    HazardCase(not: "mutable-tag", current: [("\"v1.0.0\"", "latest")]),
    HazardCase(
      "address-changes", .care, "api.versionPrefix", target: [("\"/api/v1\"", "\"/v0\"")]),
    HazardCase(not: "address-changes", target: [("\"/api/v1\"", "/api/v1")]),
    HazardCase(
      "secrets-of-then", .note, "deployment.env.MLOPS_API_KEY"),
    HazardCase("hooks-and-crds", .note, ""),
    HazardCase(not: "target-is-current"),
    HazardCase(not: "beyond-history"),
    HazardCase(not: "operation-in-progress"),
    HazardCase(not: "release-interrupted"),
    HazardCase(not: "unhealthy-target"),
    HazardCase(not: "values-unknown"),
    HazardCase(not: "numbers-unconfirmed"),
    HazardCase(not: "chart-changes"),
    HazardCase(not: "current-failed"),
    HazardCase(not: "files-differ"),
  ]

  private static let persistence = "modelPersistence:\n  enabled: true"
  private static let backup = "backup:\n  enabled: true"
  private static let canary = "    enabled: false\n    weight: 0"
  private static let last = "  destination: \"s3://prod-backups/mlops-sentiment\"\n"

  @Test("Each is found in values that bring it, and not in others", arguments: byValues)
  func found(_ test: HazardCase) throws {
    let (plan, _) = try RollbackFolder.plan(current: test.current, target: test.target)
    let found = plan.hazards.filter { $0.id == test.id }
    guard let severity = test.severity else {
      #expect(found.isEmpty)
      return
    }
    let hazard = try #require(
      found.first { $0.path.description == test.path }, "\(plan.hazards.map(\.id))")
    #expect(hazard.severity == severity)
    #expect(!hazard.title.isEmpty && !hazard.help.isEmpty)
    let files = test.path.isEmpty ? ["history.json"] : ["1.yaml", "2.yaml"]
    #expect(files.contains { hazard.location.file.hasSuffix($0) })
    #expect(!hazard.message.contains("before1") && !hazard.message.contains("before2"))
  }

  @Test("Without any, a rollback is safe, and notes do not count")
  func safe() throws {
    let (plan, _) = try RollbackFolder.plan(target: [("\"v1.0.0\"", "\"v0.9.0\"")])
    #expect(Set(plan.hazards.map(\.id)) == Self.always)
    #expect(plan.verdict == .safe)
    #expect(plan.difference?.changes.map(\.path.description) == ["image.tag"])
  }

  @Test("A tag that is null is none")
  func nullTag() throws {
    let (plan, _) = try RollbackFolder.plan(target: [("\"v1.0.0\"", "null")])
    #expect(plan.target.tag == nil)
    #expect(plan.title == "Roll back prod from revision 2 (v1.0.0) to revision 1")
    let hazard = try #require(plan.hazards.first { $0.id == "mutable-tag" })
    #expect(hazard.message.hasPrefix("the target writes no image.tag"))
  }

  static let weights = [
    ("    weight: 50", " at 50 %"), ("    weight: 0", ""), ("    weight: \"50\"", ""),
  ]

  @Test("A canary is one by its switch, and its weight is told where it is one", arguments: weights)
  func canaryWeight(_ weight: String, _ told: String) throws {
    let canary = (Self.canary, "    enabled: true\n\(weight)")
    let (plan, _) = try RollbackFolder.plan(
      current: [canary, ("\"v1.0.0\"", "v1.2.0")], target: [canary])
    let messages = plan.hazards.filter { $0.id.contains("canary") }.map(\.message)
    #expect(
      messages == [
        "revision 2 (v1.2.0) is a canary\(told); once it is taken back, its ConfigMap stays behind",
        "revision 1 (v1.0.0) was a canary\(told): going back to it starts it again",
      ])
  }

  @Test("What blocks stands first, makes the verdict, and leaves no steps")
  func blocked() throws {
    let (plan, _) = try RollbackFolder.plan(
      current: [("size: 10Gi", "size: 20Gi")], target: [("\"v1.0.0\"", "latest")])
    #expect(plan.hazards.first?.id == "volume-shrinks")
    #expect(plan.verdict == .blocked)
    #expect(plan.steps.isEmpty)
  }

  @Test("The effect on predictions is told where somebody tried")
  func predictions() throws {
    let comparison = PredictionComparison(
      textCount: 20, correctBefore: 18, correctAfter: 17,
      flips: [
        .init(line: 3, text: "so so", expected: "POSITIVE", before: "POSITIVE", after: "NEGATIVE")
      ]
    )
    let (plan, _) = try RollbackFolder.plan(
      current: [("quantized: false", "quantized: true")], predictions: comparison)
    let hazard = try #require(plan.hazards.first { $0.id == "model-changes" })
    #expect(
      hazard.message
        == "`model.quantized` would go from `true` to `false`; accuracy 0.9 → 0.85 on 20 texts, 1 label "
        + "changes")
  }

  @Test("No check is without a case that finds something and one that does not")
  func complete() {
    let cases = Self.byValues.map { ($0.id, $0.severity != nil) }
    let found = Set(cases.filter(\.1).map(\.0)).union(HazardsOfHistoryTests.found)
    let notFound = Set(cases.filter { !$0.1 }.map(\.0)).union(HazardsOfHistoryTests.notFound)
    #expect(found.sorted() == Hazard.ids.sorted())
    #expect(notFound.sorted() == Hazard.ids.sorted())
    #expect(Set(Hazard.ids).count == Hazard.ids.count)
  }
}

/// Values of the current revision and the target, as replacements in prod's, and what they bring.
struct HazardCase: Sendable, CustomTestStringConvertible {
  let id: String
  /// nil where it must not be found.
  let severity: Hazard.Severity?
  let path: String
  let current: [(String, String)]
  let target: [(String, String)]

  init(
    _ id: String, _ severity: Hazard.Severity, _ path: String, current: [(String, String)] = [],
    target: [(String, String)] = []
  ) {
    self.id = id
    self.severity = severity
    self.path = path
    self.current = current
    self.target = target
  }

  init(not id: String, current: [(String, String)] = [], target: [(String, String)] = []) {
    self.id = id
    severity = nil
    path = ""
    self.current = current
    self.target = target
  }

  var testDescription: String { "\(severity?.rawValue ?? "not") \(id) \(path)" }
}
