internal import YAML

private let enabled = ValuePath(keys: "deployment", "canary", "enabled")

extension HazardCheck {
  static let canaryRuns = HazardCheck("canary-runs", "A canary still runs") { context in
    guard context.canaryRuns else { return [] }
    let weight = context.current.environment.deployment.canary.weight?.value
    return [
      HazardFinding(
        .care,
        "\(context.revisions.current.title) is a canary" + (weight.map { " at \($0) %" } ?? "")
          + "; once it is taken back, its ConfigMap stays behind",
        path: enabled, at: context.current.place(of: enabled),
        help: "take the canary back first, as the plan does, and delete its ConfigMap when nothing "
          + "mounts it any more")
    ]
  }

  static let targetIsCanary = HazardCheck("target-is-canary", "The target is a canary") { context in
    guard let target = context.target, target.environment.deployment.canary.enabled.isOn() else {
      return []
    }
    let weight = target.environment.deployment.canary.weight?.value
    return [
      HazardFinding(
        .care,
        "\(context.choice.target.title) was a canary" + (weight.map { " at \($0) %" } ?? "")
          + ": going back to it starts it again",
        path: enabled, at: target.place(of: enabled),
        help: "choose the revision that ran before the canary, or one that finished it")
    ]
  }
}

extension HazardContext {
  /// Whether the current values have the canary on.
  var canaryRuns: Bool { current.environment.deployment.canary.enabled.isOn() }
}
