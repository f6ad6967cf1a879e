internal import Diagnostics

extension RollbackPlan {
  /// The plan for a pull request's or an incident's comment.
  package var markdown: String {
    var text = "## \(title.markdownText)\n\n**Verdict: \(verdict.rawValue)**\n\n"
    text += "Why revision \(target.number): \(choice.reason.markdownSentence)\n"
    let others = choice.passedOver.prefix(Self.passedOverLimit)
    if !others.isEmpty {
      text += "\n" + others.map { "- not \($0.number): \($0.reason.markdownSentence)\n" }.joined()
    }
    if choice.passedOver.count > others.count {
      text += "- nor \(choice.passedOver.count - others.count) before it\n"
    }
    text += "\n### What changes back\n\n"
    if let difference {
      text += difference.isEmpty ? "No value.\n" : difference.markdown()
    } else {
      text += "Not known: the values of revision \(target.number) are not.\n"
    }
    text += "\n### Hazards\n\n| severity | what | place | what to do |\n| --- | --- | --- | --- |\n"
    for hazard in hazards {
      text += "| \(hazard.severity.rawValue) | \(hazard.message.markdownSentence) "
      text += "(\(hazard.id)) | \(hazard.location.description.markdownCode) "
      text += "| \(hazard.help.markdownSentence) |\n"
    }
    text += "\n### Steps\n\n"
    text +=
      steps.isEmpty ? "None, as long as something blocks the rollback.\n" : steps.markdown
    return text
  }
}
