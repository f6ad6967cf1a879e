internal import YAML

/// What to run, in order, and how to know that it worked.
struct RollbackSteps {
  let context: HazardContext
  /// The values that a promotion takes along; nil where no `promotion.yaml` lists them.
  let travels: [ValuePath]?

  var all: [PlanStep] {
    let steps = [
      confirmRevision, canaryBack, backUp, keepVolume, rollBack, rolloutStatus, smokePrediction,
      watch, revertFiles,
    ]
    return steps.compactMap { $0 }
  }

  var release: String { context.project.release }
  var namespace: String { context.definition.namespace.shellQuoted }
  var current: Int { context.revisions.current.number }
  var target: Int { context.choice.target.number }

  /// The values that the service has behind the rollback, as far as they are known.
  var after: HazardSide { context.target ?? context.current }

  /// The ledger counts what was written to the files, Helm what was deployed.
  private var confirmRevision: PlanStep? {
    guard context.revisions.history == nil else { return nil }
    let (now, then) = (context.revisions.current, context.choice.target)
    let times = [now, then].compactMap { $0.entry?.origin.time }
    return PlanStep(
      "Confirm the revision", commands: [context.helm("history")],
      check:
        "Helm's \(now.title) is the one deployed, and its \(then.title) the one to go back to; the "
        + "ledger has them from \(times.joined(separator: " and "))",
      isConfirmed: true)
  }

  // MARK: The way back

  private var rollBack: PlanStep {
    PlanStep(
      "Roll back to \(context.choice.target.title)",
      commands: [
        "helm rollback \(release.shellQuoted) \(target) -n \(namespace) --wait "
          + "--timeout 10m"
      ],
      check: "`\(context.helm("history", "--max 1"))` shows `deployed` and `Rollback to \(target)`")
  }

  private var rolloutStatus: PlanStep {
    PlanStep(
      "See the rollout to its end",
      commands: [workload.rolloutStatus],
      check: "it says `successfully rolled out`, and no pod restarts")
  }

  var workload: Workload {
    Workload(context.project, context.definition, values: after.values)
  }

  /// Behind a rollback that was not made with the ledger, somebody must find out by hand.
  private var revertFiles: PlanStep {
    let environment = context.definition.name
    if let revision = ledgerRevision {
      return PlanStep(
        "Make the environment's files match",
        commands: [context.revertingCommand(to: revision)],
        check: "commit what it changed; a deployment from the files brings back what now runs")
    }
    let file = "\(release)-\(target).values.yaml"
    let compare = context.kubesentiment(
      "diff \(environment.shellQuoted) \("./\(file)".shellQuoted)")
    return PlanStep(
      "Make the environment's files match, by hand: the ledger does not have that revision",
      check:
        "write `\(context.helm("get values", "--revision \(target)")) -o yaml` to \(file), and "
        + "edit the files of \(environment) until `\(compare)` says nothing but secrets")
  }

  /// The ledger's revision with the target's values.
  private var ledgerRevision: Int? {
    let target = context.choice.target
    if let values = target.values, values.isFromHelm {
      // What was deployed is what counts, not what was written at the time.
      return context.revisions.entry(withValues: values)?.revision
    }
    return target.entry?.revision
  }
}
