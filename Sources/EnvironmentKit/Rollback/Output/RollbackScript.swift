internal import Terminal

extension RollbackPlan {
  /// The plan as a script; of one that is blocked, a script that says so and fails.
  package var script: String {
    guard verdict == .blocked else {
      var text = steps.script(title.visible, variables: variables)
      let care = hazards.filter { $0.severity == .care }
      guard !care.isEmpty, let end = text.firstRange(of: "set -euo pipefail\n") else { return text }
      let comments = care.map { "#   \($0.message.visible)\n" }.joined()
      text.insert(contentsOf: "\n# Before it runs, see to this:\n\(comments)", at: end.upperBound)
      return text
    }
    let reasons = hazards.filter { $0.severity == .blocks }.flatMap {
      ["blocked: \($0.message)", "  \($0.help)"]
    }
    return refusingScript(title, reasons: reasons, code: 1)
  }
}

extension RollbackRequest {
  /// The script where there is no plan: it fails as the command does.
  package var failingScript: String { EnvironmentKit.failingScript(for: name) }
}
