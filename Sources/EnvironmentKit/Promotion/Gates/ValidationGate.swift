internal import Diagnostics
internal import Terminal

/// `validate`: the target as it would be, held to every rule.
extension GateJudge {
  /// - Throws: `InputFailure` where the rules could not be asked: a matrix that cannot be read.
  func judgeValidation() throws(InputFailure) -> GateResult {
    guard let report = facts.validation else {
      return GateResult(
        .validate, .missing, "the target was not checked",
        help: "run `kubesentiment validate` on it")
    }
    let failures = report.diagnostics.filter(\.isFailure)
    guard failures.isEmpty else {
      throw InputFailure(diagnostics: failures, sources: Array(report.sources.values))
    }
    let names = report.environments.joined(separator: ", ")
    let evidence = names.isEmpty ? nil : "\(names) as it would be"
    let errors = report.distinctDiagnostics.filter { $0.severity == .error }
    let warnings = report.distinctDiagnostics.count { $0.severity == .warning }
    let remark = warnings == 0 ? "" : ", \(counted(warnings, "warning"))"
    guard errors.isEmpty else {
      return GateResult(
        .validate, .failed, evidence: evidence,
        "\(counted(errors.count, "error"))\(remark)",
        help: "mend what `details` lists, in the target's values or in what is promoted",
        details: firstDetails(errors.map(\.detail)))
    }
    return GateResult(.validate, .passed, evidence: evidence, "no error\(remark)")
  }
}

extension Diagnostic {
  /// The finding on one line.
  fileprivate var detail: String {
    "\(location): \(message) [\(rule) \(name)]".visible
  }
}
