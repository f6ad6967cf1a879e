internal import Diagnostics
internal import EnvironmentKit
internal import FoundationEssentials
internal import JSON

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
    streams = StandardStreams(color: global.color, quiet: global.quiet)
    isQuiet = global.quiet
  }

  /// - Throws: the exit code, where it is not 0.
  func finish() throws {
    do {
      let (plan, notes) = try options.apply ? applied() : planned()
      try show(plan, notes)
      if !plan.isAllowed { throw ExitStatus.findings }
    } catch let failure as InputFailure {
      switch options.format {
      case .json: try streams.writeOutput(request.json(failure: failure).serialized() + "\n")
      case .shell: try streams.writeOutput(request.failingScript)
      case .text, .markdown: break
      }
      if options.format != .json { streams.report(failure) }
      throw ExitStatus.failure
    }
  }

  /// - Parameter notes: what is worth knowing beside it. People were told.
  private func show(_ plan: PromotionPlan, _ notes: [Diagnostic]) throws {
    let text =
      switch options.format {
      case .text: plan.text(streams.outputPalette, width: streams.outputColumns)
      case .json: plan.json(diagnostics: notes).serialized() + "\n"
      case .markdown: plan.markdown
      case .shell: plan.script
      }
    try streams.writeOutput(text)
  }

  /// The plan alone, and a release that is pending. Nothing is written, not even a lock.
  private func planned() throws -> (PromotionPlan, notes: [Diagnostic]) {
    let interrupted = try interruptedRelease()
    if let interrupted { report(interrupted.message) }
    return (try judged(draft()), [interrupted?.diagnostic(.note)].compactMap { $0 })
  }

  private func draft() throws -> ReleaseDraft {
    try ReleaseDraft(request, from: .read(for: request))
  }

  /// - Parameter former: what was planned before. Where the draft is made like that one, its gates
  ///   count: evidence may be readable once only, and models take their time.
  private func judged(
    _ draft: ReleaseDraft, former: PromotionPlan? = nil
  ) throws -> PromotionPlan {
    guard draft.release != nil else { return try draft.plan(gates: []) }
    if let former, draft.isMade(like: former.draft) {
      return try draft.plan(gates: former.gates)
    }
    let facts = try GateFacts(of: draft, variables: streams.variables)
    return try draft.plan(gates: judge(draft.gates, with: facts))
  }

  /// Plans without the lock first, so that what is refused leaves nothing behind, and again under it:
  /// what is written is what was planned from the files as they are then.
  private func applied() throws -> (PromotionPlan, notes: [Diagnostic]) {
    var former: PromotionPlan?
    if try interruptedRelease() == nil {
      let plan = try judged(draft())
      if plan.isEmpty || !plan.isAllowed { return (plan, []) }
      former = plan
    }
    let definition = try Project.read(directory: request.environmentsDirectory)
      .environment(named: request.target)
    let lock = try ReleaseLock(
      directory: request.environmentsDirectory, of: definition, purpose: request.purpose)
    if let note = lock.note { report(note.message) }
    let notes = [lock.note].compactMap { $0 }
    let plan = try judged(draft(), former: former)
    guard plan.isAllowed, let release = plan.draft.release else { return (plan, notes) }
    let origin = ReleaseOrigin(
      now: Date(), folder: request.environmentsDirectory, variables: streams.variables)
    let entry = try lock.commit(release, gates: plan.gates, origin: origin)
    if !isQuiet, options.format != .json {
      streams.writeError("wrote \(release.source.name)\nwrote \(entry.location.file)\n")
    }
    return (try plan.draft.plan(gates: plan.gates, revision: entry.revision), notes)
  }

  /// For people; a document has it among its diagnostics.
  private func report(_ note: String) {
    if options.format != .json { streams.report(.note, note) }
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
        .check([target], layersOfOthers: draft.sources.layersOfOthers)
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
