package import Diagnostics
package import YAML

/// What a rule found at one place. The rule that found it adds its id, name and severity.
package struct Finding: Sendable {
  package var path: ValuePath
  package var location: SourceLocation
  /// One line, without a final full stop, never holding a secret's value.
  package var message: String
  package var expected: String?
  package var actual: String?
  /// What to do; the rule's own remedy where nil.
  package var help: String?
  /// Another severity than the rule's own, where the tier or the case asks for it.
  package var severity: Severity?

  package init(
    path: ValuePath, location: SourceLocation, message: String, expected: String? = nil,
    actual: String? = nil, help: String? = nil, severity: Severity? = nil
  ) {
    self.path = path
    self.location = location
    self.message = message
    self.expected = expected
    self.actual = actual
    self.help = help
    self.severity = severity
  }
}
