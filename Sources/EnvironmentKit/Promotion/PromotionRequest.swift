/// What `promote` is asked for.
package struct PromotionRequest: Sendable {
  /// What becomes of an environment.
  package enum Change: Sendable {
    /// - Parameters:
    ///   - tag: what `--tag` says.
    ///   - weight: percent of the traffic to begin with; nil for the first of the policy.
    case promote(
      from: String, to: String, tag: String? = nil, weight: Int? = nil,
      allowsDowngrade: Bool = false)
    case advance(String)
    case finish(String)
    case abort(String)
    case revert(String, revision: Int)
  }

  package let change: Change
  /// As it was given.
  package let environmentsDirectory: String
  /// The files that gates are judged by.
  package let evidence: [Evidence]

  package init(
    _ change: Change, environmentsDirectory: String = "environments",
    evidence: [Evidence] = []
  ) {
    self.change = change
    self.environmentsDirectory = environmentsDirectory
    self.evidence = evidence
  }
}

extension PromotionRequest {
  /// The environment that changes.
  package var target: String {
    switch change {
    case .promote(_, let target, _, _, _), .advance(let target), .finish(let target),
      .abort(let target), .revert(let target, _):
      target
    }
  }

  /// The environment that the release comes from.
  package var origin: String? {
    if case .promote(let origin, _, _, _, _) = change { origin } else { nil }
  }

  /// What the ledger calls it.
  package var action: ReleaseAction {
    switch change {
    case .promote: .promote
    case .advance: .advance
    case .finish: .finish
    case .abort: .abort
    case .revert: .revert
    }
  }

  /// What a lock is held for: `promote staging to prod`.
  package var purpose: String {
    switch change {
    case .promote(let origin, let target, _, _, _): "promote \(origin) to \(target)"
    case .advance, .finish, .abort: "\(action.rawValue) \(target)"
    case .revert(let target, let revision): "revert \(target) to revision \(revision)"
    }
  }

  /// The command that asks for this and writes it, for a shell.
  var applyingCommand: String {
    var words = ["kubesentiment", "promote"]
    switch change {
    case .promote(let origin, let target, let tag, let weight, let allowsDowngrade):
      words += [origin, target]
      if let tag { words += ["--tag", tag] }
      if let weight { words += ["--canary", "\(weight)"] }
      if allowsDowngrade { words.append("--allow-downgrade") }
    case .advance(let target), .finish(let target), .abort(let target):
      words += [action.rawValue, target]
    case .revert(let target, let revision):
      words += [action.rawValue, target, "--to", "\(revision)"]
    }
    return Self.command(words, evidence, environmentsDirectory)
  }

  /// The command for a later step of the same release.
  func applyingCommand(_ later: ReleaseAction, evidence: [Evidence] = []) -> String {
    Self.command(
      ["kubesentiment", "promote", later.rawValue, target], evidence, environmentsDirectory)
  }

  private static func command(
    _ words: [String], _ evidence: [Evidence], _ directory: String
  ) -> String {
    var words = words.map(\.shellQuoted)
    for evidence in evidence {
      words += ["--evidence", "\(evidence.gate.rawValue)=" + evidence.path.shellQuoted]
    }
    if directory != "environments" { words += ["--environments", directory.shellQuoted] }
    return (words + ["--apply"]).joined(separator: " ")
  }
}
