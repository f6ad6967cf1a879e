internal import Diagnostics
internal import YAML

/// Takes out what comments silence, and reports the comments that do not do their work.
/// - Parameters:
///   - isComplete: whether every environment that reads the file was checked, so that a comment
///     without effect is one that is left over.
func silencing(
  _ diagnostics: [Diagnostic], files: [ValuesFile], isComplete: (ValuesFile) -> Bool
) -> [Diagnostic] {
  var remaining = diagnostics
  for file in files {
    let suppressions = Suppression.all(in: file)
    guard !suppressions.isEmpty else { continue }
    let byLine = Dictionary(grouping: suppressions.indices) { suppressions[$0].line }
    var used: Set<Int> = []
    remaining.removeAll { diagnostic in
      guard !diagnostic.isFailure, diagnostic.location.file == file.source.name else {
        return false
      }
      let silencing = byLine[diagnostic.location.start.line, default: []].filter {
        suppressions[$0].silences(diagnostic.rule)
      }
      used.formUnion(silencing)
      return !silencing.isEmpty
    }
    let isComplete = isComplete(file)
    let failures = remaining.filter { $0.isFailure && $0.location.file == file.source.name }
    for (index, suppression) in suppressions.enumerated() {
      let isUsed = used.contains(index)
      guard var finding = finding(of: suppression, isUsed: isUsed, isComplete: isComplete) else {
        continue
      }
      let isAboutFailure = failures.contains {
        $0.location.start.line == suppression.line && suppression.silences($0.rule)
      }
      if isAboutFailure {
        finding.message = "what keeps a file from being read can not be silenced"
      }
      remaining.append(Rule.ignoreComment.diagnostic(finding, environment: nil))
    }
  }
  return remaining
}

private func finding(of suppression: Suppression, isUsed: Bool, isComplete: Bool) -> Finding? {
  let names = suppression.rules.joined(separator: " ")
  func finding(_ message: String, help: String? = nil) -> Finding {
    Finding(
      path: .root, location: suppression.location, message: message,
      actual: names.isEmpty ? nil : names, help: help)
  }
  if names.isEmpty { return finding("this comment names no rule, so it silences nothing") }
  if let unknown = suppression.rules.first(where: { Rule.named($0) == nil }) {
    let known = Rule.all.map(\.name) + Rule.all.map(\.id)
    let advice = nearest(to: unknown, among: known).map { "; did you mean `\($0)`?" } ?? ""
    return finding("there is no rule `\(unknown)`\(advice)")
  }
  if suppression.reason == nil {
    return finding("this comment gives no reason, so it silences nothing")
  }
  guard !isUsed, isComplete else { return nil }
  return finding(
    "this comment silences nothing; the finding is gone", help: "remove the comment")
}
