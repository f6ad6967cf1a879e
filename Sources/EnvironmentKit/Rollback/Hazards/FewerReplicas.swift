internal import YAML

extension HazardCheck {
  /// What the autoscaler holds now is between its bounds; the rollback may go below it at once.
  static let fewerReplicas = HazardCheck(
    "fewer-replicas", "Fewer replicas than run now"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    let now = current.environment
    let then = target.environment
    let count = ValuePath(keys: "replicaCount")
    let most = ValuePath(keys: "autoscaling", "maxReplicas")
    guard now.autoscaling.enabled.isOn() else {
      guard !then.autoscaling.enabled.isOn(), let before = now.replicaCount?.value,
        let after = then.replicaCount?.value, after < before
      else { return [] }
      return [finding(count, "`\(count)` would go from \(before) to \(after)", context, target)]
    }
    let held = bounds(now.autoscaling)
    guard then.autoscaling.enabled.isOn() else {
      guard let after = then.replicaCount?.value else {
        return [
          finding(
            ValuePath(keys: "autoscaling", "enabled"),
            "the autoscaler, which holds \(held), would go, and the target writes no replicaCount",
            context, target)
        ]
      }
      guard let upper = now.autoscaling.maxReplicas?.value, after < upper else { return [] }
      return [
        finding(
          count, "the autoscaler, which holds \(held), would go, and \(after) replicas stay",
          context, target)
      ]
    }
    var findings: [HazardFinding] = []
    if let after = then.replicaCount?.value, let lower = now.autoscaling.minReplicas?.value,
      after < lower
    {
      findings.append(
        finding(
          count, "`\(count)` would be \(after), and the autoscaler holds \(held)", context, target))
    }
    if let after = then.autoscaling.maxReplicas?.value,
      let upper = now.autoscaling.maxReplicas?.value,
      after < upper
    {
      findings.append(
        finding(
          most, "`\(most)` would go from \(upper) to \(after), and the autoscaler holds \(held)",
          context, target))
    }
    return findings
  }

  private static func bounds(_ autoscaling: Autoscaling) -> String {
    switch (autoscaling.minReplicas?.value, autoscaling.maxReplicas?.value) {
    case (let lower?, let upper?): "\(lower) to \(upper)"
    case (let lower?, nil): "\(lower) or more"
    case (nil, let upper?): "up to \(upper)"
    case (nil, nil): "as many as it takes"
    }
  }

  private static func finding(
    _ path: ValuePath, _ message: String, _ context: HazardContext, _ target: HazardSide
  ) -> HazardFinding {
    HazardFinding(
      .care, message, path: path, at: target.place(of: path),
      help: "see how many run with `kubectl get hpa,deployment --namespace "
        + "\(context.definition.namespace.shellQuoted)`, roll back while there is little traffic, or "
        + "scale up right behind the rollback")
  }
}
