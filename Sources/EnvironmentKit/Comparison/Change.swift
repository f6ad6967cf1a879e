package import YAML

/// One difference between two trees of values.
package struct Change: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case added
    case removed
    case changed
    /// A list's item that is the same and stands elsewhere among its neighbours.
    case moved
    /// Equal by value, written in another way: `1000m` and `1`.
    case respelled
  }

  package let kind: Kind
  /// Where the value stands in TO; in FROM, where it was removed.
  package let path: ValuePath
  /// Where it stood in FROM; differs from `path` behind an item that has another index now.
  package let fromPath: ValuePath
  /// nil where it was added. Whole, secrets included: whoever shows it masks it.
  package let from: Value?
  /// nil where it was removed.
  package let to: Value?

  package init(
    _ kind: Kind, at path: ValuePath, fromPath: ValuePath? = nil, from: Value?, to: Value?
  ) {
    self.kind = kind
    self.path = path
    self.fromPath = fromPath ?? path
    self.from = from
    self.to = to
  }
}
