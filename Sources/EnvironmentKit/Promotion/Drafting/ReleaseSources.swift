/// What a promotion is planned from: what was read, and nothing that changes while it is planned.
package struct ReleaseSources: Sendable {
  package let project: Project
  package let policy: PromotionPolicy
  /// The environment that changes, its own layers alone.
  package let target: LoadedEnvironment
  /// The environment that a release comes from; nil where it comes from none.
  package let origin: LoadedEnvironment?
  /// The target's; nil where nothing is asked of it.
  package let ledger: ReleaseLedger?
  /// The values files of the other environments.
  package let layersOfOthers: Set<String>

  /// Reads what a request needs.
  /// - Throws: `InputFailure` with what keeps any of it from being read.
  package static func read(for request: PromotionRequest) throws(InputFailure) -> ReleaseSources {
    let directory = request.environmentsDirectory
    let project = try Project.read(directory: directory)
    let target = try project.environment(named: request.target)
    let origin = try request.origin.map { name throws(InputFailure) in
      try project.environment(named: name)
    }
    let policy = try PromotionPolicy.read(directory: directory, project: project)
    var reader = EnvironmentReader(directory: directory)
    let loadedOrigin = origin.map { reader.read($0) }
    let loadedTarget = reader.read(target)
    for environment in [loadedOrigin, loadedTarget].compactMap({ $0 }) {
      _ = try environment.readableValues()
    }
    let others = project.environments.filter { $0.name != target.name }
    return ReleaseSources(
      project: project, policy: policy, target: loadedTarget, origin: loadedOrigin,
      ledger: request.needsLedger
        ? try ReleaseLedger.read(directory: directory, environment: target.name) : nil,
      layersOfOthers: Set(others.flatMap(reader.layerPaths)))
  }
}

extension PromotionRequest {
  /// Whether the ledger says something of what it asks for: what ran before, what the canary began
  /// with.
  fileprivate var needsLedger: Bool {
    switch change {
    case .promote: false
    case .advance, .finish, .abort, .revert: true
    }
  }
}
