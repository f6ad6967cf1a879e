internal import Diagnostics
internal import Kubernetes
internal import YAML

/// The steps that make a drafted release, in the reference's order.
struct ReleaseSteps {
  let draft: ReleaseDraft
  let release: PlannedRelease
  let gates: [GateResult]
  /// Whether the files are written already.
  let isApplied: Bool

  private var name: String { draft.definition.name }
  private var canaryPolicy: CanaryPolicy? { draft.policy?.canary }

  var deployment: DeploymentSteps {
    DeploymentSteps(
      project: draft.sources.project, definition: draft.definition, values: release.after,
      valuesPaths: draft.sources.target.files.map(\.source.name), url: draft.policy?.url?.value
    )
  }

  /// - Throws: `InputFailure` for a placeholder whose path Helm can not name.
  func all() throws(InputFailure) -> [PlanStep] {
    switch draft.request.change {
    case .promote(let origin, _, _, _, _): return try promotion(from: origin)
    case .advance:
      return try [record()] + [upgrade("Deploy with \(draft.canary.to) of the traffic"), watch()]
        + laterSteps(after: draft.canary.to.weight)
    case .finish: return try [record(), upgrade("Deploy to all of the traffic"), settled()]
    case .abort: return try [record(), upgrade("Take the canary back"), settled()]
    case .revert(_, let revision):
      return try [record(), deployment.upgrade("Deploy revision \(revision) again"), settled()]
    }
  }

  private func promotion(from origin: String) throws(InputFailure) -> [PlanStep] {
    var steps = draft.gates.compactMap(evidenceStep)
    let isProduction = draft.definition.tier == .prod
    if isProduction { steps.append(review(origin)) }
    // What is deployed exists before anything says that it is.
    if draft.tag.from != draft.tag.to, let build = deployment.build() { steps.append(build) }
    steps.append(record())
    if isProduction, let tag = draft.tag.to, draft.version != nil, draft.tag.from != tag {
      steps.append(
        PlanStep(
          "Create the release",
          commands: ["git tag \(tag.shellQuoted)", "git push origin \(tag.shellQuoted)"]))
    }
    if case .running(let weight) = draft.canary.to {
      return try steps + [upgrade("Deploy with \(weight) % of the traffic"), watch()]
        + laterSteps(after: weight)
    }
    return try steps + [upgrade("Deploy to \(name)"), settled()] + testsBehind()
  }

  /// Runs what makes the evidence of a gate that asks for tests.
  private func evidenceStep(of policy: GatePolicy) -> PlanStep? {
    guard let command = policy.command else { return nil }
    // Tests come first whether or not they passed before: what is built next is what they tried.
    let isOpen = gates.first { $0.gate == policy.gate }?.isOpen ?? false
    return policy.gate == .tests || !isOpen ? PlanStep(policy.gate.work, commands: [command]) : nil
  }

  private func review(_ origin: String) -> PlanStep {
    PlanStep(
      "Review the metrics of \(origin)", check: draft.gates.metricsCheck, isConfirmed: true)
  }

  /// The evidence of the steps that lead on from here.
  private func testsBehind() -> [PlanStep] {
    draft.sources.policy.steps.filter { $0.from == name }.flatMap(\.gates)
      .filter { $0.gate == .tests || $0.gate == .integrationTests }
      .compactMap { policy in
        policy.command.map { PlanStep(policy.gate.work, commands: [$0]) }
      }
  }

  /// Writes the files, unless they are written, and commits them.
  private func record() -> PlanStep {
    let file = draft.sources.target.ownFile
    let ledger = "\(draft.request.environmentsDirectory)/releases/\(name).jsonl"
    let subject = draft.commitSubject.shellQuoted
    let commit = [
      "git add \(file.shellQuoted) \(ledger.shellQuoted)", "git commit -m \(subject)",
    ]
    return isApplied
      ? PlanStep("Commit what was written", commands: commit)
      : PlanStep(
        "Write it to \(file) and the ledger",
        commands: [draft.applyingCommand(supplying: gates)] + commit)
  }

  private func upgrade(_ title: String) throws(InputFailure) -> PlanStep {
    try deployment.upgrade(title, setting: release.difference.overrides)
  }

  private func watch() -> PlanStep {
    deployment.watch(
      "Watch the canary",
      check: "\(canaryPolicy?.gates.metricsCheck ?? [].metricsCheck); if not: "
        + draft.request.applyingCommand(.abort),
      isConfirmed: true)
  }

  private func settled() -> PlanStep {
    deployment.watch(
      "Watch \(name)", check: "error rate and latency are as before, and no alert fires")
  }

  /// The way from a share of the traffic to all of it.
  private func laterSteps(after weight: Int) throws(InputFailure) -> [PlanStep] {
    var steps: [PlanStep] = []
    var weight = weight
    while let next = canaryPolicy?.weight(after: weight) {
      steps.append(
        try later(
          .advance, .running(weight: next), "Go on to \(next) % of the traffic", from: weight))
      steps.append(watch())
      weight = next
    }
    steps.append(try later(.finish, .off, "Let the release take over", from: weight))
    steps.append(settled())
    return steps
  }

  /// A step that a later run of this program makes.
  private func later(
    _ action: ReleaseAction, _ state: CanaryState, _ title: String, from weight: Int
  ) throws(InputFailure) -> PlanStep {
    let policies = canaryPolicy?.gates ?? []
    let evidence = policies.filter { $0.isRequired && $0.gate.needsEvidence }.map { policy in
      Evidence(
        policy.gate, path: policy.expectedFile ?? "canary-\(weight)-\(policy.gate.usualFile)")
    }
    let canaryPaths = [CanaryState.enabledPath, CanaryState.weightPath]
    let others = release.difference.overrides.filter { !canaryPaths.contains($0.path) }
    let upgrade = try deployment.upgrade(title, setting: others + state.overrides)
    return PlanStep(
      title,
      commands: policies.compactMap(\.command)
        + [draft.request.applyingCommand(action, evidence: evidence)] + upgrade.commands)
  }
}

extension CanaryState {
  /// As the reference sets them: of a canary that ends, the switch alone.
  fileprivate var overrides: [(path: ValuePath, value: Value)] {
    edits.compactMap { edit in
      guard case .set(let path, let value) = edit, self != .off || path == Self.enabledPath else {
        return nil
      }
      return (path, value)
    }
  }
}

extension Difference {
  /// What the command line can say again of it: no secret that a name beside it tells of.
  fileprivate var overrides: [(path: ValuePath, value: Value)] {
    changes.filter { !$0.isNamedSecret }.compactMap { change in
      change.to.map { (change.path, $0) }
    }
  }
}
