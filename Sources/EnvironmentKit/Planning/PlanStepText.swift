package import JSON
package import Terminal

extension [PlanStep] {
  /// Numbered, for people: the title, its commands indented, its check.
  package func text(_ palette: Palette) -> String {
    enumerated().map { index, step in
      var text = palette.bold("\(index + 1). \(step.title.visible)") + "\n"
      for command in step.commands {
        text += command.lines.map { "     " + $0.visible + "\n" }.joined()
      }
      if let check = step.check { text += "   " + palette.dim("check:") + " \(check.visible)\n" }
      return text
    }.joined()
  }

  /// Numbered, for a pull request's comment.
  package var markdown: String {
    enumerated().map { index, step in
      var text = "\(index + 1). \(step.title.markdownText)\n"
      if !step.commands.isEmpty {
        let lines = step.commands.flatMap(\.lines).map(\.visible)
        let fence = fence(around: lines)
        text += "   \(fence)bash\n" + lines.map { "   \($0)\n" }.joined() + "   \(fence)\n"
      }
      if let check = step.check { text += "   Check: \(check.markdownSentence)\n" }
      return text
    }.joined()
  }

  /// A script for bash that stops at the first command that fails, and where a person must say that a
  /// check holds and does not. The checks and titles are comments.
  /// - Parameters:
  ///   - title: what the script does, on one line.
  ///   - variables: the variables that must be set before anything runs.
  package func script(_ title: String, variables: [String]) -> String {
    var text = "#!/usr/bin/env bash\n# \(title.visible)\nset -euo pipefail\n"
    if !variables.isEmpty {
      text +=
        "\n" + variables.map { ": \"${\($0):?set it to the secret of that name}\"\n" }.joined()
    }
    for (index, step) in enumerated() {
      text += "\n# \(index + 1). \(step.title.visible)\n"
      text += step.commands.map { $0 + "\n" }.joined()
      if let check = step.check { text += "# Check: \(check.visible)\n" }
      if step.isConfirmed { text += step.question }
    }
    return text
  }
}

extension PlanStep {
  /// Asks whether to go on; without an answer, at the end of the input, the script ends.
  fileprivate var question: String {
    """
    read -r -p \("\(title.visible): does the check hold? Type yes: ".shellQuoted) answer
    [ "$answer" = yes ]

    """
  }
}

extension PlanStep {
  package var json: JSONValue {
    .object([
      ("title", .string(title)), ("commands", .array(commands.map(JSONValue.string))),
      ("check", check.map(JSONValue.string) ?? .null),
      ("isConfirmed", .boolean(isConfirmed)),
    ])
  }
}

/// Longer than any run of backticks in the lines, so that none of them ends the block.
private func fence(around lines: [String]) -> String {
  var longest = 2
  for line in lines {
    var run = 0
    for byte in line.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
  }
  return String(repeating: "`", count: longest + 1)
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
