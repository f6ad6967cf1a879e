internal import YAML

extension MatrixRow {
  /// KS106
  static let authentication = MatrixRow(
    switch: "KS106", "authentication", at: ValuePath(keys: "api", "authentication", "enabled"),
    feature: "authentication",
    why: "Without it, whoever reaches the service may use it, and nobody knows who did.",
    examples: [
      .good(.prod, "api: {authentication: {enabled: true, type: jwt}}"),
      .good(.dev, "api: {authentication: {enabled: false}}"),
      .bad(.prod, "api: {authentication: {enabled: ⟦false⟧}}"),
      .bad(.staging, "api: {⟦authentication⟧: {type: jwt}}"),
      .bad(.dev, "api: {authentication: {enabled: ⟦true⟧}}"),
    ]
  ) { $0.api.authentication.enabled.isOn() }

  /// KS107
  static let rateLimiting = MatrixRow(
    switch: "KS107", "rate-limiting", at: ValuePath(keys: "api", "rateLimiting", "enabled"),
    feature: "rate limiting",
    why: "One caller in a loop takes the service from all others.",
    examples: [
      .good(.prod, "api: {rateLimiting: {enabled: true}}"),
      .good(.dev, "api: {}"),
      .bad(.prod, "⟦api⟧: {versionPrefix: /api/v1}"),
      .bad(.dev, "api: {rateLimiting: {enabled: ⟦true⟧}}"),
    ]
  ) { $0.api.rateLimiting.enabled.isOn() }

  /// KS109
  static let autoscaling = MatrixRow(
    switch: "KS109", "autoscaling", at: ValuePath(keys: "autoscaling", "enabled"),
    feature: "autoscaling",
    why: "A fixed number of replicas is too many at night and too few on the day that counts.",
    examples: [
      .good(.prod, "autoscaling: {enabled: true, minReplicas: 3, maxReplicas: 10}"),
      .good(.dev, "autoscaling: {enabled: false}"),
      .bad(.prod, "autoscaling: {enabled: ⟦false⟧}"),
      .bad(.dev, "autoscaling: {enabled: ⟦true⟧}"),
    ]
  ) { $0.autoscaling.enabled.isOn() }

  /// KS110
  static let vaultIntegration = MatrixRow(
    switch: "KS110", "vault-integration", at: ValuePath(keys: "vault", "enabled"),
    feature: "Vault",
    why: "Secrets that live in Vault can be rotated and audited; those in files can not.",
    examples: [
      .good(.prod, "vault: {enabled: true}"),
      .good(.dev, "replicaCount: 1"),
      .bad(.staging, "⟦⟧replicaCount: 2"),
      .bad(.dev, "vault: {enabled: ⟦true⟧}"),
    ]
  ) { $0.vault.enabled.isOn() }

  /// KS111
  static let redisCaching = MatrixRow(
    switch: "KS111", "redis-caching", at: ValuePath(keys: "redis", "enabled"),
    feature: "the Redis cache",
    why: "The same texts come again and again; without a cache each is computed again.",
    examples: [
      .good(.prod, "redis: {enabled: true}"),
      .good(.dev, "redis: {enabled: false}"),
      .bad(.prod, "redis: {enabled: ⟦false⟧}"),
      .bad(.staging, "⟦redis⟧: {port: 6379}"),
    ]
  ) { $0.redis.enabled.isOn() }
}
