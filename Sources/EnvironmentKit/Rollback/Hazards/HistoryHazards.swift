internal import Diagnostics
internal import YAML

extension HazardCheck {
  static let targetIsCurrent = HazardCheck(
    "target-is-current", "That revision is the current one"
  ) { context in
    guard context.choice.target.number == context.revisions.current.number else { return [] }
    return [
      HazardFinding(
        .blocks, "revision \(context.choice.target.number) is the current one: nothing goes back",
        at: context.targetPlace, help: "name an earlier one with --to")
    ]
  }

  static let beyondHistory = HazardCheck(
    "beyond-history", "Helm no longer has that revision"
  ) { context in
    let number = context.choice.target.number
    guard let reason = context.whyForgotten else { return [] }
    let entry = context.choice.target.entry?.revision
    let revert = entry.map { "`\(context.revertingCommand(to: $0))`" }
    let name = context.definition.name
    let render = context.kubesentiment("render \(name.shellQuoted) --output rendered")
    return [
      HazardFinding(
        .blocks, "revision \(number) is gone: \(reason)", at: context.targetPlace,
        help: "deploy its values anew: "
          + (revert ?? "make the environment's files hold the values of revision \(number)")
          + ", then `\(render)` and `sh \("rendered/\(name)/deploy.sh".shellQuoted)`")
    ]
  }

  /// Of Helm's own making: `helm rollback` itself is not refused, and is the way out of an upgrade
  /// that was killed; at work on the same release, though, two get in each other's way.
  static let operationInProgress = HazardCheck(
    "operation-in-progress", "Helm is at work on the release, or was killed while it was"
  ) { context in
    guard let helm = context.revisions.current.helm, helm.status.isPending else { return [] }
    return [
      HazardFinding(
        .care, "revision \(helm.number) is \(helm.status.rawValue)", at: helm.location.beginning,
        help:
          "make sure that no `helm` still runs for \(context.project.release), in CI neither, or "
          + "wait for it and plan again; a rollback is also the way out of an upgrade that was killed"
      )
    ]
  }

  /// Of this program's making: what the ledger and the environment's files say may be half of it.
  static let releaseInterrupted = HazardCheck(
    "release-interrupted", "A release of the environment was begun and not ended"
  ) { context in
    guard let interrupted = context.interrupted else { return [] }
    return [
      HazardFinding(
        .care, interrupted.message, at: SourceLocation(file: interrupted.pending),
        help:
          "see that no `kubesentiment promote` is at work on it any more, in CI neither, let the "
          + "next run with --apply settle it, and plan again")
    ]
  }

  static let unhealthyTarget = HazardCheck(
    "unhealthy-target", "The target did not run well"
  ) { context in
    let target = context.choice.target
    var reasons: [String] = []
    if let status = target.helm?.status, !status.wasDeployed {
      reasons.append("Helm says that revision \(target.number) is \(status.rawValue)")
    }
    if let reason = context.revisions.abandoned[target.number] { reasons.append(reason) }
    return reasons.map {
      HazardFinding(
        .care, $0, at: context.targetPlace,
        help: "choose another with --to, or know why it will do better now")
    }
  }

  static let currentFailed = HazardCheck(
    "current-failed", "The current revision did not come to run"
  ) { context in
    guard let helm = context.revisions.current.helm,
      [.failed, .unknown, .uninstalled].contains(helm.status)
    else { return [] }
    return [
      HazardFinding(
        .note,
        "revision \(helm.number) is \(helm.status.rawValue): what runs may be partly it and partly "
          + "what was before", at: helm.location.beginning,
        help: "compare what runs with " + "`\(context.helm("get manifest"))`")
    ]
  }

  static let chartChanges = HazardCheck(
    "chart-changes", "The chart of then comes back"
  ) { context in
    guard let now = context.revisions.current.helm, let then = context.choice.target.helm,
      now.chart != then.chart
    else { return [] }
    return [
      HazardFinding(
        .care,
        "revision \(then.number) is of \(then.chart), revision \(now.number) of \(now.chart): its "
          + "templates change too, which values do not show",
        at: then.location.beginning,
        help: "compare `\(context.helm("get manifest", "--revision \(then.number)"))` with that of "
          + "revision \(now.number)")
    ]
  }

  static let numbersUnconfirmed = HazardCheck(
    "numbers-unconfirmed", "The numbers are the ledger's, not Helm's"
  ) { context in
    guard context.revisions.history == nil else { return [] }
    let plan = context.kubesentiment("rollback-plan \(context.definition.name.shellQuoted)")
    return [
      HazardFinding(
        .care,
        "the ledger counts what was written to the files, Helm what was deployed: its revision "
          + "\(context.choice.target.number) may be another",
        at: context.targetPlace,
        help:
          "confirm with `\(context.helm("history"))`, or plan with it: `\(context.helm("history")) "
          + "-o json | \(plan) --history -`")
    ]
  }
}

extension HazardContext {
  /// How many revisions Helm keeps; nil for all. `--history-max` among the environment's flags for
  /// Helm, else Helm's default.
  var historyLimit: Int? {
    let flags = definition.helmFlags
    var limit = 10
    for (index, flag) in flags.enumerated() {
      if flag == "--history-max", index + 1 < flags.count { limit = Int(flags[index + 1]) ?? limit }
      if flag.hasPrefix("--history-max=") { limit = Int(flag.dropFirst(14)) ?? limit }
    }
    return limit == 0 ? nil : limit
  }

  /// Why Helm cannot go back to the target; nil where it can, as far as one knows.
  fileprivate var whyForgotten: String? {
    let target = choice.target
    if let history = revisions.history {
      guard target.helm == nil else { return nil }
      return "the history begins with \(history.revisions[0].number)"
    }
    guard let limit = historyLimit, revisions.current.number - target.number >= limit else {
      return nil
    }
    return "Helm keeps \(limit), and the current one is \(revisions.current.number)"
  }

  /// Whether one more revision, that of the canary's end, would push the target out of Helm's
  /// history before the rollback.
  var targetNeedsRoom: Bool {
    historyLimit.map { revisions.current.number + 1 - choice.target.number >= $0 } ?? false
  }
}
