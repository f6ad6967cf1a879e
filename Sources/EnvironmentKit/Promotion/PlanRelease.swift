internal import OrderedCollections

extension ReleaseDraft {
  /// The plan, now that its gates are judged.
  /// - Parameters:
  ///   - gates: one for each gate; none where nothing would change.
  ///   - revision: what it was written as; nil where it was not.
  /// - Throws: `InputFailure` for a secret whose place no command can name.
  package func plan(
    gates: [GateResult], revision: Int? = nil
  ) throws(InputFailure) -> PromotionPlan {
    guard let release, refusals.isEmpty else {
      return PromotionPlan(draft: self, gates: gates, steps: [], variables: [], revision: revision)
    }
    let steps = ReleaseSteps(
      draft: self, release: release, gates: gates, isApplied: revision != nil)
    return PromotionPlan(
      draft: self, gates: gates, steps: try steps.all(),
      variables: Array(steps.deployment.variables), revision: revision)
  }
}
