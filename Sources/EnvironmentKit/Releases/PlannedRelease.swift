package import Diagnostics
package import YAML

/// A change of an environment that is ready to be written: which file, and what becomes of it.
package struct PlannedRelease: Sendable {
  package let action: ReleaseAction
  /// The environment as it was read.
  package let current: LoadedEnvironment
  /// The environment as it will be.
  package let planned: LoadedEnvironment
  /// The one file of the environment that is edited, as it was read: its own values file, its last
  /// layer.
  package let source: SourceText
  /// What the file becomes, byte-exact outside of the edits.
  package let edited: [UInt8]
  /// The merged values as they will be.
  package let after: Value
  /// What differs between them.
  package let difference: Difference

  package var definition: EnvironmentDefinition { current.definition }
}

/// Who makes a release, when, and from which state of the repository.
package struct ReleaseOrigin: Sendable, Hashable {
  /// UTC, to the second, as RFC 3339 writes it: `2026-11-23T17:00:00Z`.
  package internal(set) var time: String
  package internal(set) var actor: String
  /// The git commit that is checked out; nil outside of a repository.
  package internal(set) var commit: String?

  package init(time: String, actor: String, commit: String?) {
    self.time = time
    self.actor = actor
    self.commit = commit
  }
}
