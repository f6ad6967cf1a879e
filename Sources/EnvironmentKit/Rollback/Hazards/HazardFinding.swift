internal import Diagnostics
internal import YAML

/// What a check found at one place. The check that found it adds its id and title.
struct HazardFinding {
  let severity: Hazard.Severity
  let message: String
  let path: ValuePath
  let location: SourceLocation
  let help: String

  init(
    _ severity: Hazard.Severity, _ message: String, path: ValuePath = .root,
    at location: SourceLocation, help: String
  ) {
    self.severity = severity
    self.message = message
    self.path = path
    self.location = location
    self.help = help
  }
}
