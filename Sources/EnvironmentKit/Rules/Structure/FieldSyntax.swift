internal import Diagnostics

extension Rule {
  /// KS301 to KS310: what reading the fields finds.
  static let fieldRules: [Rule] = [
    .field(
      .wrongType, "wrong-type",
      summary: "Every known field has the type that the chart expects.",
      why: "Helm puts `\"two\"` where a number belongs, and the cluster refuses it, or worse, not.",
      remedy: "write a value of the expected type",
      examples: [
        .good(.prod, "replicaCount: 3"),
        .bad(.prod, "replicaCount: ⟦\"3\"⟧"),
        .bad(.prod, "autoscaling: {enabled: ⟦\"yes\"⟧}"),
        .bad(.prod, "resources: ⟦[500m]⟧"),
        .bad(.dev, "deployment: {env: {MLOPS_DEBUG: ⟦true⟧}}"),
        .bad(.prod, "api: {cors: {allowedOrigins: ⟦https://app.example.com⟧}}"),
      ]),
    .field(
      .outOfRange, "out-of-range", summary: "Numbers lie in the range that makes sense.",
      why: "A port of 70000 or a weight of 120 percent is a slip of the finger.",
      remedy: "write a number in the range",
      examples: [
        .good(.prod, "deployment: {canary: {enabled: true, weight: 10}}"),
        .bad(.prod, "deployment: {canary: {weight: ⟦120⟧}}"),
        .bad(.prod, "redis: {port: ⟦70000⟧}"),
        .bad(.prod, "replicaCount: ⟦-1⟧"),
        .bad(.prod, "backup: {retention: ⟦0⟧}"),
      ]),
    .field(
      .quantitySyntax, "quantity-syntax", summary: "Quantities are as Kubernetes writes them.",
      why: "`4gi` is no quantity: the cluster refuses the whole manifest.",
      remedy: "write a number with a suffix such as m, k, M, G, Ki, Mi or Gi",
      examples: [
        .good(.prod, "resources: {limits: {cpu: 1.5, memory: 512Mi}}"),
        .bad(.prod, "resources: {limits: {memory: ⟦4gi⟧}}"),
        .bad(.prod, "modelPersistence: {size: ⟦\"10 Gi\"⟧}"),
      ]),
    .field(
      .cronSyntax, "cron-syntax", summary: "Schedules are cron schedules of five fields.",
      why: "A schedule that nothing can read never runs, and nobody misses the backup until then.",
      remedy: "write minute, hour, day, month and weekday",
      examples: [
        .good(.prod, "backup: {schedule: \"0 2 * * *\"}"),
        .bad(.prod, "backup: {schedule: ⟦\"0 25 * * *\"⟧}"),
        .bad(.prod, "backup: {schedule: ⟦\"0 2 * *\"⟧}"),
      ]),
    .field(
      .durationSyntax, "duration-syntax",
      summary:
        "Durations have the unit that their reader knows: `15d` for Prometheus, `1h` for Go.",
      why: "`1d` is a day to Prometheus and an error to a Go program.",
      remedy: "write a number with a unit",
      examples: [
        .good(.prod, "monitoring: {prometheus: {retention: 30d}}"),
        .good(.prod, "api: {authentication: {tokenExpiry: 1h30m}}"),
        .bad(.prod, "monitoring: {prometheus: {retention: ⟦\"30\"⟧}}"),
        .bad(.prod, "api: {authentication: {tokenExpiry: ⟦1d⟧}}"),
      ]),
    .field(
      .imageSyntax, "image-syntax", summary: "Image repositories and tags are well formed.",
      why: "The node can not pull an image whose name no registry accepts.",
      remedy: "write a lower-case repository and a tag of letters, digits, `_`, `.` and `-`",
      examples: [
        .good(.prod, "image: {repository: gcr.io/my-project/mlops-sentiment, tag: v1.0.0}"),
        .bad(.prod, "image: {tag: ⟦\"v1.0.0 \"⟧}"),
        .bad(.prod, "image: {repository: ⟦gcr.io/My-Project/app⟧}"),
      ]),
    .field(
      .urlSyntax, "url-syntax", summary: "Addresses are absolute URLs with a scheme that fits.",
      why: "An address without a scheme, or with a blank, fails when it is first used.",
      remedy: "write scheme://host",
      examples: [
        .good(.prod, "vault: {address: https://vault.example.com}"),
        .good(.prod, "api: {cors: {allowedOrigins: [https://app.example.com]}}"),
        .bad(.prod, "vault: {address: ⟦vault.example.com⟧}"),
        .bad(.prod, "backup: {destination: ⟦/var/backups⟧}"),
        .bad(.prod, "api: {cors: {allowedOrigins: [⟦https://app.example.com/login⟧]}}"),
      ]),
    .field(
      .unknownChoice, "unknown-choice", summary: "A word is one of those that have a meaning.",
      why: "A word that nobody knows is ignored, or stops the rollout.",
      remedy: "write one of the words",
      examples: [
        .good(.prod, "image: {pullPolicy: IfNotPresent}"),
        .bad(.prod, "image: {pullPolicy: ⟦always⟧}"),
        .bad(.prod, "model: {backend: ⟦tensorflow⟧}"),
        .bad(.prod, "monitoring: {alerts: {severity: ⟦urgent⟧}}"),
      ]),
    .field(
      .nameSyntax, "name-syntax", summary: "Names of Kubernetes objects are well formed.",
      why: "The cluster refuses a namespace with capitals or underscores.",
      remedy: "write lower-case letters, digits and `-`",
      examples: [
        .good(.prod, "security: {networkPolicy: {allowedNamespaces: [monitoring]}}"),
        .bad(.prod, "security: {networkPolicy: {allowedNamespaces: [⟦Monitoring⟧]}}"),
      ]),
    .field(
      .unknownKey, "unknown-key", severity: .warning,
      summary: "Every key is one that is known; one near a known key is probably a slip.",
      why: "Helm ignores a key that no template reads: `replicaCout: 5` changes nothing.",
      remedy: "rename it, or leave it if the chart reads it",
      examples: [
        .good(.prod, "replicaCount: 3"),
        .bad(.prod, "⟦replicaCout⟧: 3"),
        .bad(.prod, "autoscaling: {⟦minReplica⟧: 3}"),
        .bad(.prod, "⟦nodeSelector⟧: {disk: ssd}"),
      ]),
  ]

  private static func field(
    _ problem: StructureProblem, _ name: String, severity: Severity = .error, summary: String,
    why: String, remedy: String, examples: [RuleExample]
  ) -> Rule {
    Rule(
      problem.rawValue, name, .structure, severity, summary: summary, why: why, remedy: remedy,
      examples: examples,
      check: .environment { context in
        context.environment.findings.filter { $0.problem == problem }.map(\.finding)
      })
  }
}
