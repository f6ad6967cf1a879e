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
    let reasons = hazards.filter { $0.severity == .blocks }.map {
      "blocked: \($0.message.visible)\n  \($0.help.visible)\n"
    }.joined()
    return "#!/usr/bin/env bash\n# \(title.visible)\nset -euo pipefail\n\n"
      + "cat >&2 <<'END'\n\(reasons)END\nexit 1\n"
  }
}
