internal import Terminal

/// Judges one gate. Each kind of gate has a file of its own.
struct GateJudge {
  let policy: GatePolicy
  let facts: GateFacts

  func result() throws(InputFailure) -> GateResult {
    switch policy.gate {
    case .validate: try judgeValidation()
    case .tests, .integrationTests: try judgeTestReports()
    case .metrics: try judgeMetrics()
    case .predictions: judgePredictions()
    case .cleanTree: judgeWorkingTree()
    }
  }

  /// The files to judge by.
  var paths: [String] { facts.paths(of: policy.gate) }

  /// The result of a gate whose evidence, if any, is in files.
  func result(
    _ status: GateResult.Status, _ message: String, help: String? = nil, details: [String] = []
  ) -> GateResult {
    GateResult(
      policy.gate, status,
      evidence: paths.isEmpty ? nil : paths.map(\.visible).joined(separator: ", "),
      message.visible, help: help, details: details.map(\.visible))
  }

  /// Nothing was handed in.
  var missing: GateResult {
    result(.missing, "nothing was handed in", help: supply)
  }
}
