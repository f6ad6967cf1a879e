internal import Diagnostics
internal import Terminal

extension RollbackPlan {
  /// The plan for a pull request's or an incident's comment.
  package var markdown: String {
    var text = "## \(title.markdownSentence)\n\n**Verdict: \(verdict.rawValue)**\n\n"
    text += "Why revision \(target.number): \(choice.reason.markdownSentence)\n"
    let others = choice.passedOver.prefix(Self.passedOverLimit)
    if !others.isEmpty {
      text += "\n" + others.map { "- not \($0.number): \($0.reason.markdownSentence)\n" }.joined()
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
      text += "(\(hazard.id)) | \(hazard.location.description.markdownSentence) "
      text += "| \(hazard.help.markdownSentence) |\n"
    }
    text += "\n### Steps\n\n"
    text +=
      steps.isEmpty ? "None, as long as something blocks the rollback.\n" : steps.markdown
    return text
  }
}

extension String {
  /// On one line of a table: what would end a cell, or mean something outside of code, is escaped.
  fileprivate var markdownSentence: String {
    let parts = visible.split(separator: "`", omittingEmptySubsequences: false)
    // With a backtick that has no partner nothing is code.
    guard !parts.count.isMultiple(of: 2) else {
      return parts.map { escaped($0, isCode: false) }.joined(separator: "\\`")
    }
    return parts.enumerated().map { escaped($1, isCode: !$0.isMultiple(of: 2)) }
      .joined(separator: "`")
  }

  private func escaped(_ part: Substring, isCode: Bool) -> String {
    var result = ""
    for character in part {
      switch character {
      case "|": result += "\\|"
      case "<" where !isCode: result += "&lt;"
      case "*" where !isCode, "_" where !isCode, "[" where !isCode, "\\" where !isCode:
        result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
