internal import Diagnostics
internal import OrderedCollections
internal import Secrets
internal import YAML

extension Rule {
  /// KS202
  static let flagDisagreement = Rule(
    "KS202", "flag-disagreement", .variables,
    summary: "A block (`vault`, `redis`, `kafka`) and its `MLOPS_*_ENABLED` variable agree.",
    why: "The chart reads the block, the service the variable: one runs without the other.",
    remedy: "give both the same value",
    examples: [
      .good(.prod, "vault: {enabled: true}\ndeployment: {env: {MLOPS_VAULT_ENABLED: \"true\"}}"),
      .good(.prod, "vault: {enabled: true}"),
      .good(.prod, "deployment: {env: {MLOPS_VAULT_ENABLED: \"true\"}}"),
      .bad(.prod, "vault: {enabled: true}\ndeployment: {env: {MLOPS_VAULT_ENABLED: ⟦\"false\"⟧}}"),
      .bad(.prod, "redis: {enabled: false}\ndeployment: {env: {MLOPS_REDIS_ENABLED: ⟦\"true\"⟧}}"),
      .bad(.dev, "kafka: {enabled: true}\ndeployment: {env: {MLOPS_KAFKA_ENABLED: ⟦\"false\"⟧}}"),
    ],
    check: .environment { context in
      let environment = context.environment
      let blocks: [(key: String, enabled: Field<Bool>?)] = [
        ("vault", environment.vault.enabled), ("redis", environment.redis.enabled),
        ("kafka", environment.kafka.enabled),
      ]
      return blocks.compactMap { key, enabled in
        let name = "MLOPS_\(key.uppercased())_ENABLED"
        guard let enabled, let variable = environment.deployment.variables[name],
          variable.value != String(enabled.value), Placeholder.all(in: variable.value).isEmpty
        else { return nil }
        let place = "\(enabled.location.file):\(enabled.location.start.line)"
        return context.finding(
          variable.path,
          "`\(name)` says \(variable.value), but \(enabled.path) is \(enabled.value) (\(place))",
          expected: "\"\(enabled.value)\"",
          help: "set \(variable.path): \"\(enabled.value)\", or change \(enabled.path)")
      }
    })
}
