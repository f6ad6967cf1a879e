internal import Diagnostics

extension PromotionPlan {
  /// The plan for a pull request's comment.
  package var markdown: String {
    var parts = ["### \(headline.markdownText)\n", "**\(verdict.markdownText)**\n"]
    if let release = draft.release { parts.append(release.difference.markdown()) }
    if !shownGates.isEmpty {
      parts.append(
        "| gate | status | found |\n| --- | --- | --- |\n"
          + shownGates.map { gate in
            "| \(gate.gate.rawValue) | \(gate.status.shown) | \(gate.message.markdownText) |\n"
          }.joined())
    }
    let remarks =
      draft.refusals.map { refusal in
        let place = refusal.location.map { "\($0.description.markdownCode): " } ?? ""
        return "\(place)**refused:** \(refusal.message.markdownText); \(refusal.help.markdownText)"
      }
      + shownGates.filter { !$0.isOpen }.map { gate in
        "**\(gate.gate.rawValue):** \((gate.help ?? gate.message).markdownText)"
          + gate.details.map { "\n  - \($0.markdownText)" }.joined()
      } + draft.notes.map { "note: \($0.markdownText)" }
    if !remarks.isEmpty { parts.append(remarks.map { "- \($0)\n" }.joined()) }
    if draft.refusals.isEmpty, !steps.isEmpty {
      parts.append(
        "<details>\n<summary>\(stepsTitle)</summary>\n\n" + steps.markdown + "\n</details>\n")
    }
    return parts.joined(separator: "\n")
  }
}
