internal import YAML

extension MatrixRow {
  /// KS101
  static let replicas = MatrixRow(
    "KS101", "replicas", cells: .count,
    summary: "The number of replicas is the one, or in the range, that the matrix names.",
    why: """
      Too few replicas and a restart is an outage; too many and the cluster pays for idle pods. \
      With autoscaling on, a range binds its bounds too.
      """,
    remedy: "set replicaCount as the matrix says",
    examples: [
      .good(.dev, "replicaCount: 1"),
      .good(
        .prod, "replicaCount: 3\nautoscaling: {enabled: true, minReplicas: 3, maxReplicas: 10}"),
      .bad(.dev, "replicaCount: ⟦2⟧"),
      .bad(.prod, "replicaCount: ⟦2⟧"),
      .bad(.prod, "⟦⟧image: {tag: v1.0.0}"),
      .bad(
        .prod, "replicaCount: 3\nautoscaling: {enabled: true, minReplicas: ⟦2⟧, maxReplicas: 10}"),
      .bad(
        .prod, "replicaCount: 3\nautoscaling: {enabled: true, minReplicas: 3, maxReplicas: ⟦20⟧}"),
      .good(
        .prod, "replicaCount: 3\nautoscaling: {enabled: false, minReplicas: 1, maxReplicas: 20}"),
    ]
  ) { cell, context in
    let environment = context.environment
    switch cell {
    case .count(let count):
      guard environment.replicaCount?.value != count else { return nil }
      return context.finding(
        ValuePath(keys: "replicaCount"),
        "\(context.name) needs \(replicaText(count))\(found(context))",
        expected: String(count), help: "set replicaCount: \(count)")
    case .range(let range):
      if let finding = outside(range, environment.replicaCount, "replicaCount", context) {
        return finding
      }
      guard environment.autoscaling.enabled.isOn() else { return nil }
      return outside(range, environment.autoscaling.minReplicas, "minReplicas", context)
        ?? outside(range, environment.autoscaling.maxReplicas, "maxReplicas", context)
    default: return nil
    }
  }
}

/// A missing bound of the autoscaler is left to the rule about its bounds.
private func outside(
  _ range: ClosedRange<Int>, _ field: Field<Int>?, _ key: String, _ context: RuleContext
) -> Finding? {
  let isCount = key == "replicaCount"
  let path = isCount ? ValuePath(keys: key) : ValuePath(keys: "autoscaling", key)
  if let field, range.contains(field.value) { return nil }
  if field == nil, !isCount { return nil }
  let wanted = "\(range.lowerBound) to \(range.upperBound)"
  return context.finding(
    path,
    isCount
      ? "\(context.name) needs \(wanted) replicas\(found(context))"
      : "\(context.name) may scale from \(wanted) replicas, \(key) is \(field?.value ?? 0)",
    expected: "\(range.lowerBound)-\(range.upperBound)",
    help: "set \(path) to a number from \(wanted)")
}

private func found(_ context: RuleContext) -> String {
  context.environment.replicaCount.map { ", this has \($0.value)" } ?? ", replicaCount is missing"
}

private func replicaText(_ count: Int) -> String {
  count == 1 ? "exactly 1 replica" : "exactly \(count) replicas"
}
