package import Diagnostics
package import YAML

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

/// Compares two trees of values: maps by key, lists of maps by their items' `name`, `type` or `port`,
/// other lists by what they have in common. Quantities and durations compare by value where the
/// environments' model has them.
/// - Parameter names: what the two sides are called.
package func difference(
  from: Value, to: Value, names: (from: String, to: String), sources: [String: SourceText] = [:]
) -> Difference {
  let comparison = TreeComparison(from: from, to: to, outline: Environment.outline)
  return Difference(
    from: names.from, to: names.to, changes: comparison.changes, sources: sources)
}
