internal import OrderedCollections
internal import Terminal

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
  package var failingScript: String {
    refusingScript(
      "There is no plan for \(target)",
      reasons: ["there is no plan; kubesentiment said why when it wrote this script"], code: 2)
  }
}

/// A script that says why there is nothing to run, and fails.
private func refusingScript(_ title: String, reasons: [String], code: Int) -> String {
  // No reason is one word, so none ends the text.
  let text = reasons.map { "\($0.visible)\n" }.joined()
  return [PlanStep]().script(title, variables: [])
    + "\ncat >&2 <<'END'\n\(text)END\nexit \(code)\n"
}
