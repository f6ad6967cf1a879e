package import Diagnostics
package import YAML

/// One difference between two trees of values.
package struct Change: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case added
    case removed
    case changed
    /// A list's item that stands elsewhere among its neighbours. What differs inside it is a change
    /// of its own.
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
  /// How many times what it was it has become; nil unless both are numbers, quantities or durations
  /// with one sign, and neither is 0.
  package let factor: Double?
  /// Whether it is a secret though no key says so: the `value` of an item whose `name` does.
  package let isNamedSecret: Bool

  package init(
    _ kind: Kind, at path: ValuePath, fromPath: ValuePath? = nil, from: Value?, to: Value?,
    factor: Double? = nil, isNamedSecret: Bool = false
  ) {
    self.kind = kind
    self.path = path
    self.fromPath = fromPath ?? path
    self.from = from
    self.to = to
    self.factor = factor
    self.isNamedSecret = isNamedSecret
  }

  /// Where the value was written in FROM: a scalar itself, the key of a list or map.
  package var fromLocation: SourceLocation? { from?.place }

  /// Where it is written in TO.
  package var toLocation: SourceLocation? { to?.place }
}

extension Value {
  /// Where somebody would look for it: a scalar itself, the key of a list or map that has one.
  package var place: SourceLocation {
    scalar == nil ? keyLocation ?? location : location
  }
}
