internal import Diagnostics
internal import YAML

/// What a promotion would change, before its gates are judged.
package struct ReleaseDraft: Sendable {
  package let request: PromotionRequest
  package let sources: ReleaseSources
  package var tag = Transition<String?>(from: nil, to: nil)
  /// The version of the new tag; nil where it has none.
  package var version: ReleaseVersion?
  package var canary = Transition<CanaryState>(from: .off, to: .off)
  /// nil where nothing would change, or where what would is not known.
  package var release: PlannedRelease?
  /// What must hold before it is written.
  package var gates: [GatePolicy] = []
  package var refusals: [Refusal] = []
  /// What is worth knowing, each on one line without a final full stop.
  package var notes: [String] = []

  /// Something before and after.
  package struct Transition<State: Sendable>: Sendable {
    package var from: State
    package var to: State
  }

  /// - Throws: `InputFailure` where the target's file can not be edited, or a ledger not be read.
  package init(_ request: PromotionRequest, from sources: ReleaseSources) throws(InputFailure) {
    self.request = request
    self.sources = sources
    try refuseSharedFile()
    switch request.change {
    case .promote(let origin, _, let tag, let weight, let allowsDowngrade):
      try draftPromotion(
        from: origin, tag: tag, weight: weight, allowsDowngrade: allowsDowngrade)
    case .advance: try draftAdvance()
    case .finish: try draftFinish()
    case .abort: try draftAbort()
    case .revert(_, let revision): try draftRevert(to: revision)
    }
  }

  package var definition: EnvironmentDefinition { sources.target.definition }
  var name: String { definition.name }

  /// The target's merged values as they are.
  var values: Value {
    get throws(InputFailure) { try sources.target.readableValues() }
  }

  /// The image tags that evidence may be of: that of the release where it comes from, and the one that
  /// it gets.
  package var imageTags: [String] {
    let origin = sources.origin?.values?.imageTag
    return [origin, tag.to].compactMap { $0 }
  }

  /// The target as it would be; nil where nothing would change.
  package var plannedTarget: LoadedEnvironment? { release?.planned }

  /// Whether another draft of the same request was made from the same texts, so that its gates'
  /// results are this one's too.
  package func isMade(like other: ReleaseDraft) -> Bool {
    release?.edited == other.release?.edited && texts == other.texts
  }

  private var texts: [[UInt8]] {
    ([sources.policy.source] + (sources.origin?.sources ?? []) + sources.target.sources)
      .map(\.bytes)
  }

  /// What the policy says of the target; nil where it says nothing.
  var policy: EnvironmentPolicy? { sources.policy.environments[name] }

  mutating func refuse(_ message: String, help: String, at location: SourceLocation? = nil) {
    refusals.append(Refusal(message, help: help, at: location))
  }

  /// The state of the target's canary; nil where the values contradict themselves, which is refused.
  mutating func readCanary() throws(InputFailure) -> CanaryState? {
    let values = try values
    do throws(Refusal) {
      let state = try CanaryState(in: values)
      canary = Transition(from: state, to: state)
      return state
    } catch {
      refusals.append(error)
      return nil
    }
  }

  /// Plans the edits, and leaves the release nil where they change nothing.
  mutating func plan(_ edits: [Edit]) throws(InputFailure) {
    let planned = try plannedRelease(request.action, of: sources.target, edits: edits)
    if planned.edited != planned.source.bytes { release = planned }
  }

  /// What is written for one environment must not change another.
  private mutating func refuseSharedFile() throws(InputFailure) {
    guard let own = sources.target.files.last?.source.name,
      sources.layersOfOthers.contains(own)
    else { return }
    refuse(
      "\(own) is the last layer of \(name) and a layer of another environment, which would change too",
      help: "give \(name) a last layer of its own in project.yaml", at: definition.location)
  }
}
