/// The column of the matrix that an environment is held to.
package enum Tier: String, Sendable, CaseIterable, Choice {
  case dev
  case staging
  case prod

  /// How findings speak of it.
  package var isProtected: Bool { self != .dev }
}
