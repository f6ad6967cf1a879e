package import Diagnostics
internal import YAML

/// One revision of the release, with all that is known of it.
package struct Revision: Sendable {
  /// Helm's; without a history the ledger's.
  package let number: Int
  /// What Helm's history says; nil without one, and for what Helm no longer has.
  package let helm: HelmRevision?
  /// The ledger's entry that it was deployed from.
  package let entry: ReleaseEntry?
  /// nil where nobody knows them here.
  package let values: RevisionValues?

  package init(
    number: Int, helm: HelmRevision?, entry: ReleaseEntry?, values: RevisionValues?
  ) {
    self.number = number
    self.helm = helm
    self.entry = entry
    self.values = values
  }

  /// `image.tag`; nil where there is none, or nobody knows the values.
  package var tag: String? { values?.value.imageTag }

  /// `revision 5 (v1.2.0)`
  package var title: String { "revision \(number)" + (tag.map { " (\($0))" } ?? "") }

  /// The entry that tells of it.
  package var location: SourceLocation? { helm?.location ?? entry?.location }
}
