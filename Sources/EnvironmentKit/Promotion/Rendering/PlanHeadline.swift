extension PromotionPlan {
  /// What would be done, on one line.
  package var headline: String {
    let name = draft.name
    switch draft.request.change {
    case .promote(let origin, _, _, _, _):
      var text = "Promote" + (tags.map { " \($0)" } ?? "") + " from \(origin) to \(name)"
      if case .running(let weight) = draft.canary.to, draft.canary.from == .off {
        text += ", canary at \(weight) %"
      }
      return text
    case .advance:
      return "Advance the canary\(ofTag) in \(name)\(weights)"
    case .finish:
      return "Finish the canary\(ofTag) in \(name)"
        + (draft.canary.from == .off ? "" : ", from \(draft.canary.from) to all of the traffic")
    case .abort:
      return "Abort the canary in \(name)"
        + (draft.canary.from == .off ? "" : " at \(draft.canary.from)")
        + (tags.map { ": \($0)" } ?? "")
    case .revert(_, let revision):
      return "Revert \(name) to revision \(revision)" + (tags.map { ": \($0)" } ?? "")
    }
  }

  private var ofTag: String { draft.tag.to.map { " of \($0)" } ?? "" }

  private var weights: String {
    draft.canary.from == draft.canary.to ? "" : " from \(draft.canary.from) to \(draft.canary.to)"
  }

  /// `v1.0.0 → v1.2.0`, or the one that stays.
  private var tags: String? {
    guard let new = draft.tag.to else { return nil }
    guard let old = draft.tag.from else { return new }
    return old == new ? new : "\(old) → \(new)"
  }
}

extension PromotionPlan {
  /// What came of it, on one line.
  package var verdict: String {
    if let revision { return "Applied: revision \(revision) of \(draft.name)" }
    if isEmpty {
      return draft.request.origin.map { "Nothing to promote: \(draft.name) has what \($0) has" }
        ?? "Nothing to do: \(draft.name) is like that already"
    }
    if isAllowed { return "Allowed; --apply writes it" }
    let reasons = [
      draft.refusals.isEmpty ? nil : "refused",
      names(of: .failed).map { "\($0) failed" }, names(of: .missing).map { "\($0) missing" },
    ].compactMap { $0 }
    return "Not allowed: " + reasons.joined(separator: "; ")
  }

  private func names(of status: GateResult.Status) -> String? {
    let names = gates.filter { $0.status == status }.map(\.gate.rawValue)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  var stepsTitle: String { isAllowed ? "Next steps" : "Next steps, once it is allowed" }

  /// The gates that somebody asked for, or handed evidence to.
  var shownGates: [GateResult] {
    gates.filter { $0.status != .notRequired || $0.evidence != nil }
  }
}
