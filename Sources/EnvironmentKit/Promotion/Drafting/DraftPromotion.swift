internal import Diagnostics
internal import YAML

extension ReleaseDraft {
  /// A release from another environment.
  mutating func draftPromotion(
    from origin: String, tag requested: String?, weight: Int?, allowsDowngrade: Bool
  ) throws(InputFailure) {
    guard let step = sources.policy.step(from: origin, to: name) else {
      return refusals.append(sources.policy.refusal(from: origin, to: name))
    }
    guard let state = try readCanary() else { return }
    if case .running(let weight) = state {
      refuse(
        "a canary runs in \(name), with \(weight) % of the traffic",
        help: "end it first: promote finish \(name), or promote abort \(name)",
        at: try values.at(CanaryState.weightPath)?.location)
    }
    let tagEdits = try decideTag(
      from: origin, requested: requested, allowsDowngrade: allowsDowngrade)
    let edits = try tagEdits + travellingEdits(from: origin)
    if edits.isEmpty {
      checkWeight(weight)
      return
    }
    gates = step.gates
    try plan(edits + beginCanary(weight))
  }

  /// The edits that give the target its tag; none where it has that already, or where it is refused.
  private mutating func decideTag(
    from origin: String, requested: String?, allowsDowngrade: Bool
  ) throws(InputFailure) -> [Edit] {
    guard let source = try sources.origin?.readableValues(),
      let sourcePolicy = sources.policy.environments[origin], let policy
    else { return [] }
    let current = ReleaseTag(in: try values, pattern: policy.tagPattern)
    tag = Transition(from: current?.text, to: current?.text)
    version = current?.version
    guard sources.policy.travels.contains(where: { $0.value == ReleaseTag.path }) else {
      if requested != nil {
        refuse(
          "image.tag does not travel, so --tag has nothing to say",
          help:
            "list image.tag under `travels` in \(sources.policy.source.name), or leave out --tag")
      }
      return []
    }
    let decision = TagDecision(
      from: TagDecision.Side(
        name: origin, tag: ReleaseTag(in: source, pattern: sourcePolicy.tagPattern),
        pattern: sourcePolicy.tagPattern),
      to: TagDecision.Side(name: name, tag: current, pattern: policy.tagPattern),
      requested: requested, allowsDowngrade: allowsDowngrade)
    refusals += decision.refusals
    notes += decision.notes
    guard let new = decision.tag else {
      tag.to = nil
      version = nil
      return []
    }
    tag.to = new
    version = decision.version
    return new == current?.text
      ? [] : [.set(ReleaseTag.path, .made(.scalar(.string(new))))]
  }

  /// The edits that give the target what else travels.
  private mutating func travellingEdits(from origin: String) throws(InputFailure) -> [Edit] {
    guard let source = try sources.origin?.readableValues() else { return [] }
    var edits: [Edit] = []
    for field in sources.policy.travels where field.value != ReleaseTag.path {
      let path = field.value
      guard let value = source.at(path) else {
        if try values.at(path) != nil {
          notes.append("\(origin) has no \(path): \(name) keeps its own")
        }
        continue
      }
      if let current = try values.at(path), current.means(value) { continue }
      edits.append(.set(path, value))
    }
    return edits
  }

  /// The edits that give the release its first share of the traffic; none where it gets all at once.
  private mutating func beginCanary(_ requested: Int?) -> [Edit] {
    guard checkWeight(requested), let weight = requested ?? policy?.canary?.weights.first else {
      return []
    }
    canary.to = .running(weight: weight)
    return canary.to.edits
  }

  /// Refuses a weight that the policy does not have.
  @discardableResult
  private mutating func checkWeight(_ requested: Int?) -> Bool {
    guard let requested else { return true }
    guard let weights = policy?.canary?.weights else {
      refuse(
        "\(name) has no canary: a release gets all of its traffic at once",
        help: "leave out --canary, or give \(name) `canary: { weights: [\(requested), 100] }` in "
          + sources.policy.source.name)
      return false
    }
    guard weights.contains(requested) else {
      refuse(
        "\(requested) % is none of the weights of \(name)",
        help: "give one of " + weights.map(String.init).joined(separator: ", "))
      return false
    }
    return true
  }
}

extension PromotionPolicy {
  /// Why no release moves between two environments that no step connects.
  fileprivate func refusal(from origin: String, to target: String) -> Refusal {
    if origin == target {
      return Refusal(
        "\(origin) is promoted to itself",
        help: origins(of: target).first.map { "name where the release comes from: \($0) \(target)" }
          ?? "name two environments")
    }
    if let way = way(from: origin, to: target) {
      let skipped = way.dropLast().map(\.to).joined(separator: " and ")
      return Refusal(
        "\(origin) → \(target) skips \(skipped)",
        help: "go one step at a time: "
          + way.map { "promote \($0.from) \($0.to)" }.joined(separator: ", then "))
    }
    if way(from: target, to: origin) != nil {
      return Refusal(
        "\(origin) → \(target) leads back",
        help: "see promote revert \(target) for an earlier state of \(target)")
    }
    return Refusal(
      "no step leads from \(origin) to \(target)",
      help: "list it under `path` in \(source.name) if it is meant")
  }
}
