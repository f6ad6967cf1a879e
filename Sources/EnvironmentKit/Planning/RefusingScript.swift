internal import Terminal

/// A script for bash that says why there is nothing to run, and fails: what is piped into a shell then
/// does not pass for done.
///
/// - Parameters:
///   - title: what the script does not do, on one line.
///   - reasons: a line each, of more than one word.
///   - code: its exit code, that of the command which wrote it.
func refusingScript(_ title: String, reasons: [String], code: Int) -> String {
  // No reason is one word, so none ends the text.
  let text = reasons.map { "\($0.visible)\n" }.joined()
  return [PlanStep]().script(title, variables: [])
    + "\ncat >&2 <<'END'\n\(text)END\nexit \(code)\n"
}

/// The script where there is no plan at all, since what it is made of can not be read.
func failingScript(for environment: String) -> String {
  refusingScript(
    "There is no plan for \(environment)",
    reasons: ["there is no plan; kubesentiment said why when it wrote this script"], code: 2)
}
