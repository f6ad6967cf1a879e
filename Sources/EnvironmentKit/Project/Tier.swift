/// The column of the matrix that an environment is held to.
package enum Tier: String, Sendable, CaseIterable, Choice {
  case dev
  case staging
  case prod

  /// Whether a literal secret in its values is an error.
  package var isProtected: Bool { self != .dev }
}
