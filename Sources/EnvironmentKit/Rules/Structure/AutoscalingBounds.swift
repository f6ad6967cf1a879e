internal import YAML

extension Rule {
  /// KS312
  static let autoscalingBounds = Rule(
    "KS312", "autoscaling-bounds", .structure,
    summary: "Autoscaling that is on has bounds, the lower one not above the upper one.",
    why: "The cluster refuses an autoscaler whose minimum is above its maximum.",
    remedy: "set autoscaling.minReplicas and maxReplicas",
    examples: [
      .good(.prod, "autoscaling: {enabled: true, minReplicas: 3, maxReplicas: 3}"),
      .good(.prod, "autoscaling: {enabled: false}"),
      .bad(.prod, "autoscaling: {enabled: true, minReplicas: ⟦5⟧, maxReplicas: 3}"),
      .bad(.prod, "⟦autoscaling⟧: {enabled: true, minReplicas: 3}"),
      .bad(.dev, "autoscaling: {enabled: false, minReplicas: ⟦5⟧, maxReplicas: 3}"),
    ],
    check: .environment { context in
      let autoscaling = context.environment.autoscaling
      let path = ValuePath(keys: "autoscaling")
      if let low = autoscaling.minReplicas, let high = autoscaling.maxReplicas {
        guard low.value > high.value else { return [] }
        return [
          context.finding(
            low.path, "minReplicas is \(low.value), above maxReplicas, \(high.value)",
            expected: "at most \(high.value)", help: "lower it, or raise \(high.path)")
        ]
      }
      guard autoscaling.enabled.isOn() else { return [] }
      return ["minReplicas", "maxReplicas"].filter { context.values["autoscaling"]?[$0] == nil }
        .map { key in
          context.finding(
            path.appending(key: key), "autoscaling is on without \(key)",
            expected: "a number of replicas", help: "set \(path.appending(key: key))")
        }
    })
}
