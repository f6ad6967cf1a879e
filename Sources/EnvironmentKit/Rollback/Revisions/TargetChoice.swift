internal import Diagnostics
internal import OrderedCollections
internal import YAML

/// The revision to go back to, and why that one.
package struct TargetChoice: Sendable {
  /// A revision between the target and the current one that is no place to go back to.
  package struct PassedOver: Sendable, Hashable {
    package let number: Int
    /// On one line, without a final full stop.
    package let reason: String
  }

  /// The revision to go back to.
  package let target: Revision
  /// On one line, without a final full stop.
  package let reason: String
  /// The newest first; empty where the target was asked for.
  package let passedOver: [PassedOver]
}

extension Revisions {
  /// The revision that was asked for.
  /// - Throws: `InputFailure` for one that never was.
  package func choice(of number: Int) throws(InputFailure) -> TargetChoice {
    if let revision = self[number] {
      return TargetChoice(target: revision, reason: "asked for with --to", passedOver: [])
    }
    guard history != nil, (1..<current.number).contains(number) else {
      let known = all.map { "\($0.number)" }.suffix(12).joined(separator: ", ")
      throw InputFailure(
        .history, "there is no revision \(number); name one of \(known) with --to",
        at: currentPlace)
    }
    // Helm had it once; the plan says that it is gone.
    return TargetChoice(
      target: Revision(number: number, helm: nil, entry: nil, values: nil),
      reason: "asked for with --to", passedOver: [])
  }

  /// The last revision that was deployed and healthy before the current one, with another release.
  /// - Parameter files: the environment's values now.
  /// - Throws: `InputFailure` where there is none, saying why each is none.
  package func defaultChoice(files: RevisionValues) throws(InputFailure) -> TargetChoice {
    var passedOver: [TargetChoice.PassedOver] = []
    for revision in all.dropLast().reversed() {
      guard let reason = objection(to: revision, files: files) else {
        return TargetChoice(
          target: revision,
          reason:
            "the last before revision \(current.number) that was deployed and healthy, and is "
            + "another release",
          passedOver: passedOver)
      }
      passedOver.append(.init(number: revision.number, reason: reason))
    }
    let reasons = passedOver.prefix(12).map { "\($0.number): \($0.reason)" }.joined(separator: "; ")
    throw InputFailure(
      .history,
      "there is no revision to go back to before \(current.number)"
        + (reasons.isEmpty ? "; it is the first that is known" : " (\(reasons))")
        + "; name one with --to",
      at: currentPlace)
  }

  /// Where the current revision is told of.
  private var currentPlace: SourceLocation {
    current.location?.beginning ?? SourceLocation(file: "--history")
  }

  /// Why a revision is no place to go back to; nil for one that is.
  private func objection(to revision: Revision, files: RevisionValues) -> String? {
    if let helm = revision.helm, !helm.status.wasDeployed {
      return "Helm says \(helm.status.rawValue)"
    }
    if history != nil, revision.helm == nil { return "Helm no longer has it" }
    if let reason = abandoned[revision.number] { return reason }
    if let canary = revision.values?.value.canary { return canary }
    if isSameRelease(revision, files: files) {
      return "the same release as revision \(current.number)"
    }
    return nil
  }

  /// Whether a revision differs from the current one in no value but those of the canary.
  private func isSameRelease(_ revision: Revision, files: RevisionValues) -> Bool {
    if let chart = revision.helm?.chart, let now = current.helm?.chart, chart != now {
      return false
    }
    guard let values = revision.values, let now = current.values else {
      return current.helm?.restored == revision.number
    }
    let (then, current) = comparable(values, now, files: files.value)
    let canary = CanaryState.path.components[...]
    return then.removing(canary).means(current.removing(canary))
  }
}

extension Value {
  /// The values without what stands at a path of keys.
  fileprivate func removing(_ path: ArraySlice<ValuePath.Component>) -> Value {
    guard case .map(var entries) = content, case .key(let key)? = path.first,
      let value = entries[key]
    else { return self }
    entries[key] = path.count > 1 ? value.removing(path.dropFirst()) : nil
    var result = self
    result.content = .map(entries)
    return result
  }
}
