package import Diagnostics
package import YAML

/// Something that a rollback would break, lose or leave behind.
package struct Hazard: Sendable, Hashable {
  /// How much it matters. What blocks makes the rollback fail half-way, or lose what cannot be had
  /// back; where a person can see to it, it is a matter of care, so that a way back stays open in an
  /// incident.
  package enum Severity: String, Sendable, CaseIterable {
    case blocks
    case care
    case note
  }

  /// The check's fixed id: `volume-shrinks`.
  package let id: String
  package let severity: Severity
  /// What the check is about, the same for each hazard that it finds.
  package let title: String
  /// One line, without a final full stop, never holding a secret's value.
  package let message: String
  /// The value that causes it; empty for what is no value.
  package let path: ValuePath
  /// Where that is written: in the values of the target, else in those of the current revision, in
  /// Helm's history, or in a file of the environment.
  package let location: SourceLocation
  /// What to do about it.
  package let help: String
}
