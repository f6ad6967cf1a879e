internal import Diagnostics
internal import Files
internal import YAML

extension PromotionPolicy {
  /// Reads `promotion.yaml`.
  /// - Parameter directory: the environments directory.
  /// - Throws: `InputFailure` with everything that is wrong with it, or with what to write where it
  ///   is missing: nothing moves that no file lists.
  package static func read(
    directory: String, project: Project
  ) throws(InputFailure) -> PromotionPolicy {
    let path = "\(directory)/promotion.yaml"
    guard fileExists(path) else {
      throw InputFailure(.promotion, absence, at: SourceLocation(file: path))
    }
    return try PromotionPolicy(ConfigurationFile.read(path), project: project)
  }

  private static let absence =
    "there is no promotion.yaml, and what it does not list does not move; write it: `travels:` "
    + "with a list of paths such as image.tag, `environments:` with the tag pattern of each, such "
    + "as `prod: { tag: vX.Y.Z }`, and `path:` with the steps, such as "
    + "`- { from: staging, to: prod, gates: { validate: {} } }`"

  /// - Throws: `InputFailure` with everything that is wrong with the file.
  package init(_ file: ConfigurationFile, project: Project) throws(InputFailure) {
    var file = file
    file.rule = .promotion
    let names = project.environments.map(\.name)
    var section = SectionReader(file.value)
    let entries = PolicyEntries(&section, environments: names)
    section.finish()
    try file.refuse(section.findings)
    let failures = PolicyCheck(file: file, entries: entries, names: names).failures
    guard failures.isEmpty else {
      throw InputFailure(diagnostics: failures, sources: [file.source])
    }
    travels = entries.travels
    environments = Dictionary(
      uniqueKeysWithValues: entries.environments.compactMap { name, entry in
        EnvironmentPolicy(entry).map { (name, $0) }
      })
    steps = entries.steps.compactMap(PromotionStep.init)
    source = file.source
  }
}

extension EnvironmentPolicy {
  fileprivate init?(_ entry: EnvironmentPolicyEntry) {
    guard let tag = entry.tag else { return nil }
    self.init(
      tagPattern: tag.value, url: entry.url,
      canary: entry.canary.map {
        CanaryPolicy(weights: $0.weights.map(\.value), gates: $0.gates)
      }, location: entry.location)
  }
}

extension PromotionStep {
  fileprivate init?(_ entry: StepEntry) {
    guard let location = entry.location, let from = entry.from, let to = entry.to else {
      return nil
    }
    self.init(from: from.value, to: to.value, gates: entry.gates, location: location)
  }
}
