/// What comes behind the rollback: does it answer, and does it go on doing so.
extension RollbackSteps {
  var smokePrediction: PlanStep {
    PlanStep(
      "Ask for a prediction", commands: probe.commands,
      check: "the answer is POSITIVE, in about the time it takes on other days")
  }

  /// The secrets that the commands name.
  var variables: [String] { [probe.variable].compactMap { $0 } }

  private var probe: ServiceProbe {
    ServiceProbe(
      environment: after.environment, url: context.policy?.url?.value, workload: workload)
  }

  // MARK: Watching

  var watch: PlanStep {
    var check = "for half an hour: no restarts, no errors in the logs, "
    check +=
      context.policy?.canary?.gates.metricBounds
      ?? "error rate and p95 latency as before the release"
    if let host = after.environment.monitoring.grafana.ingress.hostname?.value,
      after.environment.monitoring.grafana.ingress.enabled.isOn()
    {
      check += "; the dashboards are at https://\(host)"
    }
    return PlanStep(
      "Watch it",
      commands: [
        "kubectl get deployment,hpa,pods --namespace \(namespace)",
        workload.logs,
        "kubectl get events --namespace \(namespace) --sort-by=.lastTimestamp",
      ], check: check, isConfirmed: true)
  }
}
