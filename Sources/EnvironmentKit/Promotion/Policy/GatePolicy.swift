package import Diagnostics
package import Kubernetes

/// What a gate asks for before one step.
package struct GatePolicy: Sendable {
  package let gate: Gate
  /// False where it is judged and shown, but keeps nothing back: `required: false`.
  package let isRequired: Bool
  /// The command that makes its evidence.
  package let command: String?
  /// How old the evidence may be; nil for any age.
  package let maximumAge: GoDuration?
  package let thresholds: GateThresholds
  /// Where it is written; nil for one that no file lists.
  package let location: SourceLocation?

  package init(
    _ gate: Gate, isRequired: Bool = true, command: String? = nil, maximumAge: GoDuration? = nil,
    thresholds: GateThresholds = .none, location: SourceLocation? = nil
  ) {
    self.gate = gate
    self.isRequired = isRequired
    self.command = command
    self.maximumAge = maximumAge
    self.thresholds = thresholds
    self.location = location
  }
}
