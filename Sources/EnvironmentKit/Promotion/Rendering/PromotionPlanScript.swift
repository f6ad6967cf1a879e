internal import OrderedCollections

extension PromotionPlan {
  /// The next steps as a script for bash. Of a plan that is not allowed the script only says why and
  /// fails, so that what is piped into a shell does not pass for done.
  package var script: String {
    if isEmpty { return [PlanStep]().script("\(headline): nothing to do", variables: []) }
    if isAllowed { return steps.script(headline, variables: variables) }
    let reasons =
      draft.refusals.map { "refused: \($0.message); \($0.help)" }
      + shownGates.filter { !$0.isOpen }.flatMap { gate in
        ["\(gate.gate.rawValue): \(gate.message)" + (gate.help.map { "; \($0)" } ?? "")]
          + gate.details.map { "  \($0)" }
      }
    return refusingScript("\(headline): not allowed", reasons: reasons, code: 1)
  }
}

extension PromotionRequest {
  /// The script where there is no plan: it fails as the command does.
  package var failingScript: String { EnvironmentKit.failingScript(for: target) }
}
