internal import YAML

extension HazardCheck {
  static let canaryRuns = HazardCheck("canary-runs", "A canary still runs") { context in
    guard let canary = context.current.values.canary else { return [] }
    return [
      HazardFinding(
        .care,
        "\(context.revisions.current.title) is \(canary); once it is taken back, its ConfigMap stays "
          + "behind",
        path: CanaryState.enabledPath, at: context.current.place(of: CanaryState.enabledPath),
        help: "take the canary back first, as the plan does, and delete its ConfigMap when nothing "
          + "mounts it any more")
    ]
  }

  static let targetIsCanary = HazardCheck("target-is-canary", "The target is a canary") { context in
    guard let target = context.target, let canary = target.values.canary else { return [] }
    return [
      HazardFinding(
        .care,
        "\(context.choice.target.title) was \(canary): going back to it starts it again",
        path: CanaryState.enabledPath, at: target.place(of: CanaryState.enabledPath),
        help: "choose the revision that ran before the canary, or one that finished it")
    ]
  }
}
