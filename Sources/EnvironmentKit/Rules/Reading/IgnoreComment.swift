internal import Diagnostics

extension Rule {
  /// KS020
  static let ignoreComment = Rule(
    "KS020", "ignore-comment", .input, .warning,
    summary: "A comment that silences a rule names it, gives a reason, and silences something.",
    why: "A silence that nobody explains, or that is left over, hides the next mistake.",
    remedy: "write `# kubesentiment:ignore KS101 -- reason`, or remove the comment",
    examples: [
      .good(.dev, "replicaCount: 2  # kubesentiment:ignore replicas -- a load test this week"),
      .bad(.dev, "replicaCount: 2  ⟦# kubesentiment:ignore KS101⟧"),
      .bad(.dev, "replicaCount: 1  ⟦# kubesentiment:ignore KS101 -- nothing to silence⟧"),
      .bad(.dev, "replicaCount: 1  ⟦# kubesentiment:ignore KS999 -- no such rule⟧"),
    ],
    check: .whileReading)
}
