internal import YAML

/// What comes before the rollback, so that there is a way back from it too.
extension RollbackSteps {
  /// The traffic goes back to what ran before. With its own tag the end of a canary would be its
  /// rollout to all: where nobody knows the tag of before, it only gets no more traffic.
  var canaryBack: PlanStep? {
    guard context.current.values.canary != nil else { return nil }
    var words = [
      "helm upgrade \(release.shellQuoted) \(context.project.chart.shellQuoted)",
      "--namespace \(namespace)", "--reuse-values", "--set \(CanaryState.weightPath)=0",
    ]
    if let target = context.target {
      words.append("--set \(CanaryState.enabledPath)=false")
      for path in travels ?? [ReleaseTag.path, ValuePath(keys: "model", "name")] {
        let now = context.current.values.at(path)
        guard let then = target.values.at(path), !(now.map(then.means) ?? false),
          let flag = helmOverride(of: path, to: then)
        else { continue }
        words.append(flag)
      }
    }
    if context.targetNeedsRoom { words.append("--history-max 0") }
    words += ["--wait", "--timeout 10m"]
    return PlanStep(
      "Take the canary back",
      commands: [words.joined(separator: " \\\n  ")],
      check: context.target == nil
        ? "no request reaches the canary's pods, which the rollback takes away"
        : "no pod of the canary is left in `kubectl get pods --namespace \(namespace)`")
  }

  var backUp: PlanStep {
    let name = "\(release)-\(current)"
    var commands = [
      "(umask 077 && \(get("values", "-o yaml")) > \("\(name).values.yaml".shellQuoted))",
      "(umask 077 && \(get("manifest")) > \("\(name).manifest.yaml".shellQuoted))",
    ]
    var check =
      "both files are there and not empty; they hold secrets: keep them out of git, and delete them "
      + "when all is well"
    if context.current.environment.backup.enabled.isOn() {
      let job = "\(release.prefix(40))-backup-\(current)"
      commands += [
        "kubectl create job --namespace \(namespace) "
          + "--from=\("cronjob/\(workload.name)-backup".shellQuoted) " + job.shellQuoted,
        "kubectl wait --namespace \(namespace) --for=condition=complete --timeout=10m "
          + "job/\(job)".shellQuoted,
      ]
      check +=
        "; the job is complete; should the chart call its cron job otherwise, `kubectl get "
        + "cronjob --namespace \(namespace)` says how"
    }
    return PlanStep("Back up what runs now", commands: commands, check: check)
  }

  var keepVolume: PlanStep? {
    guard context.removesVolume else { return nil }
    return PlanStep(
      "Keep the volume claim, which Helm would delete",
      commands: [
        "kubectl annotate pvc --namespace \(namespace) "
          + "-l \("app.kubernetes.io/instance=\(release)".shellQuoted) "
          + "helm.sh/resource-policy=keep --overwrite"
      ],
      check: "it names the claim of the model's files")
  }

  private func get(_ what: String, _ flags: String = "") -> String {
    "helm get \(what) \(release.shellQuoted) --namespace \(namespace) --revision \(current)"
      + (flags.isEmpty ? "" : " \(flags)")
  }
}
