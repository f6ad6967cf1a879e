internal import YAML

extension Rule {
  /// KS313
  static let replicasWithinAutoscaling = Rule(
    "KS313", "replicas-within-autoscaling", .structure,
    summary: "`replicaCount` lies between the bounds of autoscaling that is on.",
    why: "A deployment begins with a number of pods that the autoscaler changes at once.",
    remedy: "set replicaCount to a number that the autoscaler keeps",
    examples: [
      .good(
        .prod, "replicaCount: 3\nautoscaling: {enabled: true, minReplicas: 3, maxReplicas: 10}"),
      .good(
        .dev, "replicaCount: 1\nautoscaling: {enabled: false, minReplicas: 3, maxReplicas: 10}"),
      .bad(
        .prod, "replicaCount: ⟦2⟧\nautoscaling: {enabled: true, minReplicas: 3, maxReplicas: 10}"),
      .bad(
        .prod, "replicaCount: ⟦12⟧\nautoscaling: {enabled: true, minReplicas: 3, maxReplicas: 10}"),
    ],
    check: .environment { context in
      let autoscaling = context.environment.autoscaling
      guard autoscaling.enabled.isOn(), let count = context.environment.replicaCount,
        let low = autoscaling.minReplicas?.value, let high = autoscaling.maxReplicas?.value,
        low <= high, !(low...high).contains(count.value)
      else { return [] }
      return [
        context.finding(
          count.path,
          "replicaCount is \(count.value), outside what autoscaling keeps, \(low) to \(high)",
          expected: "\(low)-\(high)", help: "set replicaCount to a number from \(low) to \(high)")
      ]
    })
}
