/// Judges every gate that there is, in the order of `Gate`.
///
/// A gate that no policy lists is not required, and is judged only where evidence of it is handed in.
/// One that is not required keeps nothing back: where it does not pass, it stays `not required`, and
/// its message says what was found.
///
/// Evidence that says no is a failed gate: tests that fail, figures beyond their thresholds, a report
/// that is too old or of another image. Evidence that says nothing is a failure of the input: a file
/// that is missing, empty or malformed.
/// - Throws: `InputFailure` with what is wrong with every file.
package func judge(
  _ policies: [GatePolicy], with facts: GateFacts
) throws(InputFailure) -> [GateResult] {
  var results: [GateResult] = []
  var failures: [InputFailure] = []
  for gate in Gate.allCases {
    let policy = policies.first { $0.gate == gate }
    guard policy != nil || !facts.paths(of: gate).isEmpty else {
      results.append(GateResult(gate, .notRequired, "not asked for here"))
      continue
    }
    let listed = policy ?? GatePolicy(gate, isRequired: false)
    do throws(InputFailure) {
      let result = try GateJudge(policy: listed, facts: facts).result()
      results.append(listed.isRequired ? result : result.withoutConsequence)
    } catch {
      failures.append(error)
    }
  }
  guard failures.isEmpty else {
    throw InputFailure(
      diagnostics: failures.flatMap(\.diagnostics), sources: failures.flatMap(\.sources))
  }
  return results
}

extension GateResult {
  /// The same of a gate that keeps nothing back.
  fileprivate var withoutConsequence: GateResult {
    switch status {
    case .passed, .notRequired: self
    case .missing: GateResult(gate, .notRequired, evidence: evidence, message)
    case .failed:
      GateResult(
        gate, .notRequired, evidence: evidence, "it would fail: \(message)", details: details)
    }
  }
}
