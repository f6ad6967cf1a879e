internal import YAML

/// What to run, in order, and how to know that it worked.
struct RollbackSteps {
  let context: HazardContext
  /// The values that a promotion takes along; nil where no `promotion.yaml` lists them.
  let travels: [ValuePath]?

  var all: [PlanStep] {
    [canaryBack, backUp, keepVolume, rollBack, rolloutStatus, smokePrediction, watch, revertFiles]
      .compactMap { $0 }
  }

  var release: String { context.project.release }
  var namespace: String { context.definition.namespace.shellQuoted }
  var current: Int { context.revisions.current.number }
  var target: Int { context.choice.target.number }

  /// The values that the service has behind the rollback, as far as they are known.
  var after: HazardSide { context.target ?? context.current }

  // MARK: The way back

  private var rollBack: PlanStep {
    PlanStep(
      "Roll back to \(context.choice.target.title)",
      commands: [
        "helm rollback \(release.shellQuoted) \(target) -n \(namespace) --wait --timeout 10m"
      ],
      check: "`\(context.helm("history", "--max 1"))` shows `deployed` and `Rollback to \(target)`")
  }

  private var rolloutStatus: PlanStep {
    PlanStep(
      "See the rollout to its end",
      commands: [
        "kubectl rollout status deployment/\(workload.shellQuoted) -n \(namespace) --timeout 10m"
      ],
      check: "it says `successfully rolled out`, and no pod restarts")
  }

  /// The name of the chart's Deployment and Service, as charts name them.
  var workload: String {
    func text(_ key: String) -> String? {
      after.values[key]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let name = text("fullnameOverride") { return name }
    let chart = text("nameOverride") ?? chartName
    return release.contains(chart) ? release : "\(release)-\(chart)"
  }

  private var chartName: String {
    context.project.chart.split(separator: "/").last.map(String.init) ?? release
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
