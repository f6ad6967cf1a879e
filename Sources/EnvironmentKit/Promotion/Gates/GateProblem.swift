internal import Diagnostics
internal import Kubernetes

/// One reason for which evidence fails its gate.
struct GateProblem {
  let message: String
  let help: String
  /// What is behind it, each on one line with its place.
  var details: [String] = []
}

extension GateJudge {
  /// A gate that fails for these reasons, each remedy said once.
  func failed(_ problems: [GateProblem]) -> GateResult {
    var helps: [String] = []
    for problem in problems where !helps.contains(problem.help) { helps.append(problem.help) }
    return result(
      .failed, problems.map(\.message).joined(separator: "; "),
      help: helps.joined(separator: "; "), details: problems.flatMap(\.details))
  }

  /// What is wrong with the age of a file; nil where nothing is.
  func problem(of age: EvidenceAge, in file: EvidenceFile) -> GateProblem? {
    let maximum = policy.maximumAge.map { Int($0.nanoseconds / 1_000_000_000) }
    return age.problem(maximum: maximum, again: again).map {
      GateProblem(message: "\(file.path): \($0.message)", help: $0.help)
    }
  }

  /// What is wrong with evidence that says which image it is of; nil where it is of this one, or
  /// where nobody knows which it should be of.
  func problem(
    ofImageTag tag: String, at location: @autoclosure () -> SourceLocation
  ) -> GateProblem? {
    guard !facts.imageTags.isEmpty, !facts.imageTags.contains(tag) else { return nil }
    let wanted = facts.imageTags.map { "`\($0)`" }.joined(separator: " or ")
    return GateProblem(
      message: "\(location()): it is of the image tag `\(tag.prefix(128))`, not of \(wanted)",
      help: "test what is promoted: \(again)")
  }

  /// How to get other evidence.
  var again: String {
    policy.command.map { "run `\($0)` again" } ?? "make it again"
  }
}
