internal import Diagnostics
internal import EnvironmentKit
internal import FoundationEssentials

/// Plans a promotion, and carries it out where that was asked for and is allowed.
struct PromotionRun {
  let request: PromotionRequest
  let options: PromotionOptions
  let streams: StandardStreams
  let isQuiet: Bool

  init(
    _ change: PromotionRequest.Change, _ options: PromotionOptions, _ global: GlobalOptions,
    evidence: EvidenceOptions? = nil
  ) {
    request = PromotionRequest(
      change, environmentsDirectory: global.environments, evidence: evidence?.files ?? [])
    self.options = options
    streams = StandardStreams(color: global.color)
    isQuiet = global.quiet
  }

  /// - Throws: the exit code, where it is not 0.
  func finish() throws {
    do {
      let plan = try options.apply ? applied() : planned()
      try show(plan)
      if !plan.isAllowed { throw ExitStatus.findings }
    } catch let failure as InputFailure {
      switch options.format {
      case .json: try streams.writeOutput(request.json(failure: failure))
      case .shell: try streams.writeOutput(request.failingScript)
      case .text, .markdown: break
      }
      streams.report(failure)
      throw ExitStatus.failure
    }
  }

  private func show(_ plan: PromotionPlan) throws {
    let text =
      switch options.format {
      case .text: plan.text(streams.outputPalette, width: streams.outputColumns)
      case .json: plan.json
      case .markdown: plan.markdown
      case .shell: plan.script
      }
    try streams.writeOutput(text)
  }

  /// The plan alone. Nothing is written, not even a lock.
  private func planned() throws -> PromotionPlan {
    if let interrupted = try interruptedRelease() { streams.reportNote(interrupted.message) }
    return try judged(draft()).plan
  }

  private func draft() throws -> ReleaseDraft {
    try ReleaseDraft(request, from: .read(for: request))
  }

  private func judged(
    _ draft: ReleaseDraft
  ) throws -> (plan: PromotionPlan, gates: [GateResult]) {
    guard draft.release != nil else { return (try draft.plan(gates: []), []) }
    let gates = try judge(draft.gates, with: GateFacts(of: draft, variables: streams.variables))
    return (try draft.plan(gates: gates), gates)
  }

  /// Plans without the lock first, so that what is refused leaves nothing behind, and again under it:
  /// what is written is what was planned from the files as they are then.
  private func applied() throws -> PromotionPlan {
    if try interruptedRelease() == nil {
      let plan = try judged(draft()).plan
      if plan.isEmpty || !plan.isAllowed { return plan }
    }
    let definition = try Project.read(directory: request.environmentsDirectory)
      .environment(named: request.target)
    let lock = try ReleaseLock(
      directory: request.environmentsDirectory, of: definition, purpose: request.purpose)
    if let note = lock.note { streams.reportNote(note) }
    let draft = try draft()
    let (plan, gates) = try judged(draft)
    guard plan.isAllowed, let release = draft.release else { return plan }
    let origin = ReleaseOrigin(
      now: Date(), folder: request.environmentsDirectory, variables: streams.variables)
    let entry = try lock.commit(release, gates: gates, origin: origin)
    if !isQuiet {
      streams.writeError("wrote \(release.source.name)\nwrote \(entry.location.file)\n")
    }
    return try draft.plan(gates: gates, revision: entry.revision)
  }

  private func interruptedRelease() throws -> InterruptedRelease? {
    let directory = request.environmentsDirectory
    let definition = try Project.read(directory: directory).environment(named: request.target)
    return try EnvironmentKit.interruptedRelease(directory: directory, of: definition)
  }
}

extension GateFacts {
  /// Looks up what the gates of a draft ask for, and nothing else.
  fileprivate init(of draft: ReleaseDraft, variables: [String: String]) throws {
    let directory = draft.request.environmentsDirectory
    let asked = Set(draft.gates.map(\.gate))
    let target = draft.plannedTarget
    var validation: ValidationReport?
    if asked.contains(.validate), let target {
      validation = try Validation.read(directory: directory)
        .report(ofPlanned: target, layersOfOthers: draft.sources.layersOfOthers)
    }
    var predictions: PredictionComparison?
    if let target, let texts = draft.request.evidence.first(where: { $0.gate == .predictions }) {
      predictions = try PredictionComparison(
        of: texts.path, before: draft.sources.origin ?? draft.sources.target, after: target,
        variables: variables)
    }
    self.init(
      now: Int(Date().timeIntervalSince1970), imageTags: draft.imageTags,
      evidence: draft.request.evidence, validation: validation, predictions: predictions,
      workingTree: asked.contains(.cleanTree) ? WorkingTree(around: directory) : nil)
  }
}
