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
  /// The merged values, placeholders kept, secrets that are written out masked. Their places point
  /// into the ledger.
  package let values: Value
  /// SHA-256 of the values as they stand in the entry.
  package let valuesDigest: String
  /// The line in the ledger.
  package let location: SourceLocation
}
