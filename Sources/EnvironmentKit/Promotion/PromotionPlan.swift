/// What a promotion would do, whether it may, and what to do about it. Nothing has happened yet.
package struct PromotionPlan: Sendable {
  package let draft: ReleaseDraft
  /// One for every gate there is; none where nothing would change.
  package let gates: [GateResult]
  /// What to do, once it is allowed.
  package let steps: [PlanStep]
  /// The variables that the steps' commands need.
  package let variables: [String]
  /// The revision that was written; nil where nothing was.
  package let revision: Int?

  package var isApplied: Bool { revision != nil }

  /// Whether it may be written: every required gate passed, and nothing refuses it.
  package var isAllowed: Bool { draft.refusals.isEmpty && gates.allSatisfy(\.isOpen) }

  /// Whether the target is already as it should be.
  package var isEmpty: Bool { draft.refusals.isEmpty && draft.release == nil }
}
