/// What must hold before a release may move on.
package enum Gate: String, Sendable, CaseIterable {
  case validate
  case tests
  case integrationTests = "integration-tests"
  case metrics
  case predictions
  case cleanTree = "clean-tree"

  /// Whether it is judged by a file that is handed in with `--evidence`.
  package var needsEvidence: Bool {
    switch self {
    case .validate, .cleanTree: false
    case .tests, .integrationTests, .metrics, .predictions: true
    }
  }
}

/// How a gate was judged.
package struct GateResult: Sendable, Hashable {
  /// What came of it.
  package enum Status: String, Sendable, CaseIterable {
    case passed
    /// Required, and what was handed in says no.
    case failed
    /// Required, and nothing was handed in to judge it by.
    case missing
    /// It keeps nothing back, whatever was found.
    case notRequired = "not required"
  }

  package let gate: Gate
  package let status: Status
  /// What it was judged by: a file's path, `prod as it would be`, `git status`; nil where nothing was.
  package let evidence: String?
  /// What was found, on one line, without a final full stop, never holding a secret.
  package let message: String
  /// Exactly what to supply or to mend, where it does not pass.
  package let help: String?
  /// The findings behind a failure, each on one line with its place; may be empty.
  package let details: [String]

  package init(
    _ gate: Gate, _ status: Status, evidence: String? = nil, _ message: String,
    help: String? = nil, details: [String] = []
  ) {
    self.gate = gate
    self.status = status
    self.evidence = evidence
    self.message = message
    self.help = help
    self.details = details
  }

  /// Whether the release may move on as far as this gate goes.
  package var isOpen: Bool { status == .passed || status == .notRequired }
}
