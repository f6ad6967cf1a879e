internal import Diagnostics
internal import Files
internal import YAML

/// What `rollback-plan` is asked for.
package struct RollbackRequest: Sendable {
  /// A file with the values of one of Helm's revisions.
  package struct ValuesOfRevision: Sendable, Hashable {
    package let revision: Int
    /// `-` for standard input.
    package let path: String

    package init(revision: Int, path: String) {
      self.revision = revision
      self.path = path
    }
  }

  /// The environments directory.
  package let directory: String
  /// The environment.
  package let name: String
  /// The revision to go back to; nil for the last healthy one.
  package let target: Int?
  /// What `helm history -o json` printed; `-` for standard input, nil where there is none.
  package let history: String?
  package let values: [ValuesOfRevision]

  package init(
    directory: String, name: String, target: Int? = nil, history: String? = nil,
    values: [ValuesOfRevision] = []
  ) {
    self.directory = directory
    self.name = name
    self.target = target
    self.history = history
    self.values = values
  }

  /// Reads everything, and settles on the revision to go back to.
  /// - Throws: `InputFailure` with what can not be read, or where there is no such revision.
  package func subject() throws(InputFailure) -> RollbackSubject {
    let validation = try Validation.read(directory: directory)
    let project = validation.project
    let definition = try project.environment(named: name)
    var reader = EnvironmentReader(directory: directory)
    let environment = reader.read(definition)
    let files = RevisionValues(
      try environment.readableValues(), from: .files, sources: environment.sources)
    let ledger = try ReleaseLedger.read(directory: directory, environment: name)
    let history = try history.map { path throws(InputFailure) in
      try HelmHistory.read(path, chart: project.chart)
    }
    var known: [Int: RevisionValues] = [:]
    for file in values { known[file.revision] = try RevisionValues.read(helm: file.path) }
    guard
      let revisions = try Revisions(
        history: history, entries: try entries(of: ledger), values: known)
    else { throw nothingKnown(of: definition, project, ledger) }
    let choice: TargetChoice
    if let target {
      choice = try revisions.choice(of: target)
    } else {
      choice = try revisions.defaultChoice(files: files)
    }
    return RollbackSubject(
      directory: directory, validation: validation, environment: environment,
      revisions: revisions, choice: choice, files: files, policy: try policy(of: project),
      interrupted: try interruptedRelease(directory: directory, of: definition))
  }

  /// The ledger's newest entries, more than Helm ever keeps, and the one that was asked for.
  private func entries(of ledger: ReleaseLedger) throws(InputFailure) -> [ReleaseEntry] {
    let newest = ledger.latestRevision
    let oldest = max(1, newest - Self.entryLimit + 1)
    var entries: [ReleaseEntry] = []
    if let target, target < oldest, let entry = try ledger.entry(revision: target) {
      entries.append(entry)
    }
    guard newest >= oldest else { return entries }
    for number in oldest...newest {
      if let entry = try ledger.entry(revision: number) { entries.append(entry) }
    }
    return entries
  }

  private static let entryLimit = 1000

  private func nothingKnown(
    of definition: EnvironmentDefinition, _ project: Project, _ ledger: ReleaseLedger
  ) -> InputFailure {
    let release = "\(project.release.shellQuoted) --namespace \(definition.namespace.shellQuoted)"
    return InputFailure(
      .history,
      "nothing is known of \(name)'s revisions: there is no ledger, and no --history; give --history "
        + "FILE with the output of `helm history \(release) -o json`, and --values N=FILE with that of "
        + "`helm get values \(release) --revision N -o yaml`",
      at: SourceLocation(file: ledger.path))
  }

  /// What `promotion.yaml` says; nil where there is none.
  private func policy(of project: Project) throws(InputFailure) -> PromotionPolicy? {
    guard fileExists("\(directory)/promotion.yaml") else { return nil }
    return try PromotionPolicy.read(directory: directory, project: project)
  }
}
