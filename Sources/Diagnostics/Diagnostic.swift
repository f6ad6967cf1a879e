/// One finding: what is wrong, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// The rule's fixed id, such as `KS101`.
  package var rule: String
  /// The rule's name, such as `replicas`.
  package var name: String
  package var severity: Severity
  /// The environment that was checked, or nil where the finding concerns none in particular.
  package var environment: String?
  /// The path of the value, such as `autoscaling.customMetrics[0].type`; empty for a whole file.
  package var path: String
  /// One line, without a final full stop, never holding a secret's value.
  package var message: String
  package var location: SourceLocation
  /// What the rule wanted to find.
  package var expected: String?
  /// What it found; `***` for a secret, nil where nothing was there.
  package var actual: String?
  /// What to do.
  package var help: String?
  /// True where the input itself could not be read or understood, so that nothing can be said of
  /// its content. Such a finding decides the exit code (2) and can not be silenced.
  package var isFailure: Bool

  package init(
    rule: String, name: String, severity: Severity, environment: String? = nil, path: String = "",
    message: String, location: SourceLocation, expected: String? = nil, actual: String? = nil,
    help: String? = nil, isFailure: Bool = false
  ) {
    self.rule = rule
    self.name = name
    self.severity = severity
    self.environment = environment
    self.path = path
    self.message = message
    self.location = location
    self.expected = expected
    self.actual = actual
    self.help = help
    self.isFailure = isFailure
  }
}
