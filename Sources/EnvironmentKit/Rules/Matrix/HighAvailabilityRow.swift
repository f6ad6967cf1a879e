internal import YAML

extension MatrixRow {
  /// KS114
  static let highAvailability = MatrixRow(
    "KS114", "high-availability", cells: .presence,
    summary: "At least two replicas run at any time where the matrix requires it.",
    why: "With one replica, every restart, node drain and rollout is an outage.",
    remedy: "set replicaCount, and autoscaling.minReplicas, to at least 2",
    examples: [
      .good(.prod, "replicaCount: 3"),
      .good(.prod, "replicaCount: 2\nautoscaling: {enabled: true, minReplicas: 2}"),
      .good(.prod, "replicaCount: 2\nautoscaling: {enabled: false, minReplicas: 1}"),
      .good(.dev, "replicaCount: 1"),
      .bad(.prod, "replicaCount: ⟦1⟧"),
      .bad(.prod, "replicaCount: 3\nautoscaling: {enabled: true, minReplicas: ⟦1⟧}"),
      .bad(.prod, "replicaCount: 3\n⟦autoscaling⟧: {enabled: true}"),
      .bad(.dev, "replicaCount: ⟦2⟧"),
    ]
  ) { cell, context in
    let environment = context.environment
    let count = ValuePath(keys: "replicaCount")
    let minimum = ValuePath(keys: "autoscaling", "minReplicas")
    let lowestPath: ValuePath? =
      if (environment.replicaCount?.value ?? 0) < 2 {
        count
      } else if environment.autoscaling.enabled.isOn(),
        (environment.autoscaling.minReplicas?.value ?? 0) < 2
      {
        minimum
      } else {
        nil
      }
    switch (cell, lowestPath) {
    case (.required, let path?):
      return context.finding(
        path, "\(context.name) needs at least two replicas at any time", expected: "at least 2",
        help: "set \(path): 2 or more")
    case (.forbidden, nil):
      return context.finding(
        count, "\(context.name) must not run several replicas", expected: "1",
        help: "set \(count): 1")
    default: return nil
    }
  }
}
