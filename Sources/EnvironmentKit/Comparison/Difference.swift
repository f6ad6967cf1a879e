package import Diagnostics

/// What differs between two trees of values, by meaning.
package struct Difference: Sendable {
  /// What the two sides are called: an environment, a file, `prod at v1.2.0`.
  package let from: String
  package let to: String
  /// In the order of TO's keys; what is only in FROM stands behind what is in both.
  package let changes: [Change]
  /// The texts that places in the values point into, by name: they know where secrets are written.
  package let sources: [String: SourceText]

  package init(
    from: String, to: String, changes: [Change], sources: [String: SourceText] = [:]
  ) {
    self.from = from
    self.to = to
    self.changes = changes
    self.sources = sources
  }

  /// Whether the two sides mean the same, however they are written.
  package var isEmpty: Bool { changes.allSatisfy { $0.kind == .respelled } }
}
