/// Whether a rollback may be made.
package enum RollbackVerdict: String, Sendable, CaseIterable {
  case safe
  /// Once somebody has seen to what the hazards say.
  case safeWithCare = "safe with care"
  /// It would fail half-way, or lose what cannot be had back.
  case blocked

  init(_ hazards: [Hazard]) {
    if hazards.contains(where: { $0.severity == .blocks }) {
      self = .blocked
    } else {
      self = hazards.contains { $0.severity == .care } ? .safeWithCare : .safe
    }
  }
}
