package import Diagnostics
package import YAML

/// One line of an environment's ledger.
package struct ReleaseEntry: Sendable {
  /// From 1, without gaps.
  package let revision: Int
  package let environment: String
  package let action: ReleaseAction
  package let origin: ReleaseOrigin
  /// `image.tag`, where the values have one.
  package let tag: String?
  /// `repository:tag`.
  package let image: String?
  package let gates: [GateResult]
  /// The merged values, placeholders kept, secrets that are written out masked. Their places point
  /// into the ledger.
  package let values: Value
  /// SHA-256 of the values as they stand in the entry.
  package let valuesDigest: String
  /// The hash of the entry before; nil for the first.
  package let previous: String?
  package let hash: String
  /// The line in the ledger.
  package let location: SourceLocation

  package init(
    revision: Int, environment: String, action: ReleaseAction, origin: ReleaseOrigin,
    tag: String?, image: String?, gates: [GateResult], values: Value, valuesDigest: String,
    previous: String?, hash: String, location: SourceLocation
  ) {
    self.revision = revision
    self.environment = environment
    self.action = action
    self.origin = origin
    self.tag = tag
    self.image = image
    self.gates = gates
    self.values = values
    self.valuesDigest = valuesDigest
    self.previous = previous
    self.hash = hash
    self.location = location
  }
}
