internal import Diagnostics
internal import YAML

extension ReleaseDraft {
  /// More traffic for the release.
  mutating func draftAdvance() throws(InputFailure) {
    guard let weight = try runningWeight(), try isAsRecorded() else { return }
    guard let policy = policy?.canary else {
      return refuse(
        "\(sources.policy.source.name) has no canary weights for \(name)",
        help: "list them under `canary`, or see promote finish \(name) and promote abort \(name)",
        at: policy?.location)
    }
    guard let next = policy.weight(after: weight) else {
      return refuse(
        "the canary of \(name) has \(weight) % of the traffic, and no larger weight follows",
        help: "let it take over: promote finish \(name)")
    }
    gates = policy.gates
    canary.to = .running(weight: next)
    try plan(canary.to.edits)
  }

  /// The release gets all of the traffic.
  mutating func draftFinish() throws(InputFailure) {
    guard let weight = try runningWeight(), try isAsRecorded() else { return }
    let skipped = policy?.canary?.weights.filter { $0 > weight } ?? []
    if !skipped.isEmpty {
      notes.append(
        "this skips " + skipped.map { "\($0) %" }.joined(separator: " and ")
          + ": the canary has had \(weight) % of the traffic")
    }
    gates = policy?.canary?.gates ?? []
    canary.to = .off
    try plan(canary.to.edits)
  }

  /// What ran before the canary gets all of the traffic again.
  mutating func draftAbort() throws(InputFailure) {
    guard try runningWeight() != nil, let ledger = sources.ledger else { return }
    guard let beginning = try ledger.beginningOfCanary(),
      let before = try ledger.entry(revision: beginning.revision - 1)
    else {
      return refuse(
        "the ledger of \(name) does not say what ran before this canary",
        help: "give image.tag its old value in \(sources.target.ownFile), with "
          + "\(CanaryState.enabledPath): false and \(CanaryState.weightPath): 0")
    }
    guard try isAsRecorded() else { return }
    canary.to = .off
    notes.append(
      "\(name) gets back what revision \(before.revision) had: revision \(beginning.revision) began "
        + "this canary")
    let restoring = try restoringEdits(from: before)
    notes += restoring.secrets.map { "\($0) stays as it is: the ledger does not hold secrets" }
    try plan(restoring.edits + canary.to.edits)
    tag.to = before.tag
    version = before.tag.flatMap { policy?.tagPattern.version(of: $0) }
  }

  /// Whether the release in the files is the one that the canary began with; another one has passed no
  /// gate, which is refused. Of a canary that the ledger does not know, nothing can be said.
  private mutating func isAsRecorded() throws(InputFailure) -> Bool {
    guard let latest = try sources.ledger?.latest,
      case .running? = try? CanaryState(in: latest.values),
      let edit = try restoringEdits(from: latest).edits.first
    else { return true }
    refuse(
      "\(edit.path) is not what the canary of \(name) has by revision \(latest.revision) of the ledger",
      help: "put it back as it was there; another release begins with a promotion of its own",
      at: try values.at(edit.path)?.location)
    return false
  }

  /// The edits that give what travels the values of an entry, and the secrets that they leave alone.
  private func restoringEdits(
    from entry: ReleaseEntry
  ) throws(InputFailure) -> (edits: [Edit], secrets: [ValuePath]) {
    let values = try values
    var edits: [Edit] = []
    var secrets = MaskedSecrets()
    for path in sources.policy.travels.map(\.value) {
      let current = values.at(path)
      guard let stored = entry.values.at(path) else {
        if current != nil { edits.append(.delete(path)) }
        continue
      }
      guard let earlier = secrets.filled(stored, from: current, at: path) else { continue }
      if current?.means(earlier) != true { edits.append(.set(path, earlier)) }
    }
    return (edits, secrets.paths)
  }

  /// The canary's share of the traffic, or nil where none runs, which is refused.
  private mutating func runningWeight() throws(InputFailure) -> Int? {
    guard let state = try readCanary() else { return nil }
    let current = try values.imageTag
    tag = Transition(from: current, to: current)
    version = current.flatMap { policy?.tagPattern.version(of: $0) }
    if case .running(let weight) = state { return weight }
    let origin = sources.policy.origins(of: name).first
    refuse(
      "no canary runs in \(name)",
      help: origin.map { "begin one: promote \($0) \(name)" } ?? "promote a release to it first",
      at: try values.at(CanaryState.enabledPath)?.location)
    return nil
  }
}

extension ReleaseLedger {
  /// The promotion that began the canary which runs now; nil where the newest entries tell of none.
  fileprivate func beginningOfCanary() throws(InputFailure) -> ReleaseEntry? {
    var revision = latestRevision
    while let entry = try entry(revision: revision) {
      switch entry.action {
      // One that brought no canary with it did not begin the one that somebody switched on since.
      case .promote:
        if case .running? = try? CanaryState(in: entry.values) { return entry }
        return nil
      case .advance: revision -= 1
      case .baseline, .finish, .abort, .revert: return nil
      }
    }
    return nil
  }
}

extension LoadedEnvironment {
  /// The path of its own values file, its last layer.
  var ownFile: String { files.last?.source.name ?? definition.name }
}
