internal import Kubernetes

extension Gate {
  /// What makes its evidence, in the imperative.
  var work: String {
    switch self {
    case .validate: "Validate"
    case .tests: "Run the tests"
    case .integrationTests: "Run the integration tests"
    case .metrics: "Export the metrics"
    case .predictions: "Collect texts with their labels"
    case .cleanTree: "Commit or stash what is changed"
    }
  }

  /// What a file with its evidence may be called.
  var usualFile: String { rawValue + (endings.first ?? "") }
}

extension [GatePolicy] {
  /// What the metrics must be, as the policy has it.
  var metricsCheck: String {
    metricBounds.map { "\($0), business metrics as before" }
      ?? "error rate, latency and business metrics are as before"
  }

  /// The first thresholds that there are for metrics, in words; nil where there are none.
  var metricBounds: String? {
    for case .metrics(let thresholds) in map(\.thresholds) {
      let bounds = [
        thresholds.maximumErrorRate.map { "error rate at most \($0)" },
        thresholds.maximumLatencyP95.map { "p95 latency at most \($0.text)" },
        thresholds.minimumRequests.map { "at least \($0) requests" },
      ].compactMap { $0 }
      if !bounds.isEmpty { return bounds.joined(separator: ", ") }
    }
    return nil
  }
}

extension ReleaseDraft {
  /// The command that asks for this and writes it, with a file for every gate that lacks one.
  func applyingCommand(supplying results: [GateResult]) -> String {
    let missing = gates.filter { policy in
      policy.gate.needsEvidence
        && results.contains { $0.gate == policy.gate && $0.status == .missing }
    }
    let files = missing.map { Evidence($0.gate, path: $0.expectedFile ?? $0.gate.usualFile) }
    return PromotionRequest(
      request.change, environmentsDirectory: request.environmentsDirectory,
      evidence: request.evidence + files
    ).applyingCommand
  }

  /// What a commit of it says.
  var commitSubject: String {
    let tag = tag.to ?? "the release"
    return switch request.change {
    case .promote: "Promote \(tag) to \(name)"
    case .advance: "Advance \(tag) in \(name) to \(canary.to)"
    case .finish: "Finish the canary of \(tag) in \(name)"
    case .abort: "Abort the canary in \(name), back to \(tag)"
    case .revert(_, let revision): "Revert \(name) to revision \(revision)"
    }
  }
}
