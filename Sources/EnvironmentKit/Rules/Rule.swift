package import Diagnostics
internal import YAML

/// One thing that is checked. Its explanation and its examples are part of it.
package struct Rule: Sendable {
  package enum Category: String, Sendable, CaseIterable {
    case yaml = "YAML"
    case input = "Input"
    case matrix = "Matrix"
    case variables = "Variables"
    case structure = "Structure"
    case secrets = "Secrets"
    case betweenEnvironments = "Between environments"
    case practice = "Practice"
  }

  /// How a rule finds what it finds.
  enum Check: Sendable {
    /// Reading the file reports it, under this rule's id.
    case whileReading
    /// Looks at one environment.
    case environment(@Sendable (RuleContext) -> [Finding])
    /// Looks at all of them together.
    case project(@Sendable (ProjectContext) -> [Finding])
  }

  /// `KS101`; never changes.
  package let id: String
  /// `replicas`
  package let name: String
  package let category: Category
  package let severity: Severity
  /// What it demands, in one sentence.
  package let summary: String
  /// Why that matters.
  package let why: String
  /// What to do about a finding.
  package let remedy: String
  package let examples: [RuleExample]
  let check: Check

  init(
    _ id: String, _ name: String, _ category: Category, _ severity: Severity = .error,
    summary: String, why: String, remedy: String, examples: [RuleExample], check: Check
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.severity = severity
    self.summary = summary
    self.why = why
    self.remedy = remedy
    self.examples = examples
    self.check = check
  }

  func diagnostic(_ finding: Finding, environment: String?) -> Diagnostic {
    Diagnostic(
      rule: id, name: name, severity: finding.severity ?? severity, environment: environment,
      path: finding.path.description, message: finding.message, location: finding.location,
      expected: finding.expected, actual: finding.actual, help: finding.help ?? remedy)
  }
}
