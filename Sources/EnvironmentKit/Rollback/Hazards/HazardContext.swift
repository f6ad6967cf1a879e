internal import Diagnostics
internal import YAML

/// What the checks look at: the two revisions, and what is known around them.
struct HazardContext: Sendable {
  /// The environments directory, as it was given.
  let directory: String
  let project: Project
  let definition: EnvironmentDefinition
  let revisions: Revisions
  let choice: TargetChoice
  /// The values of both, as far as they are known; those of the current revision are else those of
  /// the environment's files.
  let current: HazardSide
  let target: HazardSide?
  /// The environment's files as they are now.
  let files: RevisionValues
  /// nil where there is no `promotion.yaml`, or nothing of this environment in it.
  let policy: EnvironmentPolicy?
  /// A release that was begun and not ended; nil where none was.
  let interrupted: InterruptedRelease?
  /// What `validate` finds in the target's values.
  let findings: [Diagnostic]
  /// What the models of both make of the same texts; nil where nobody tried.
  let predictions: PredictionComparison?

  init(
    directory: String, project: Project, definition: EnvironmentDefinition, revisions: Revisions,
    choice: TargetChoice, files: RevisionValues, policy: EnvironmentPolicy?,
    interrupted: InterruptedRelease?, findings: [Diagnostic], predictions: PredictionComparison?
  ) {
    self.directory = directory
    self.project = project
    self.definition = definition
    self.revisions = revisions
    self.choice = choice
    self.files = files
    self.policy = policy
    self.interrupted = interrupted
    self.findings = findings
    self.predictions = predictions
    let now = revisions.current.values ?? files
    if let then = choice.target.values {
      let (before, after) = comparable(now, then, files: files.value)
      current = HazardSide(before)
      target = HazardSide(after)
    } else {
      current = HazardSide(now.value)
      target = nil
    }
  }

  /// Both sides, where the values of both are known.
  var sides: (current: HazardSide, target: HazardSide)? {
    target.map { (current, $0) }
  }

  /// Where the target is told of: its entry in the history or the ledger.
  var targetPlace: SourceLocation {
    choice.target.location?.beginning ?? choice.target.values?.value.location.beginning
      ?? currentPlace
  }

  var currentPlace: SourceLocation {
    revisions.current.location?.beginning ?? current.values.location.beginning
  }

  /// `helm` with the release and the namespace: `helm get values RELEASE -n NAMESPACE`.
  func helm(_ words: String, _ flags: String = "") -> String {
    "helm \(words) \(project.release.shellQuoted)" + (flags.isEmpty ? "" : " \(flags)")
      + " --namespace \(definition.namespace.shellQuoted)"
  }

  /// `kubesentiment` with the directory that this plan is of.
  /// - Parameter words: for a shell.
  func kubesentiment(_ words: String) -> String {
    "kubesentiment \(words)"
      + (directory == "environments" ? "" : " --environments \(directory.shellQuoted)")
  }

  /// The command that gives the environment's files the values of one of the ledger's revisions.
  func revertingCommand(to revision: Int) -> String {
    PromotionRequest(
      .revert(definition.name, revision: revision), environmentsDirectory: directory
    ).applyingCommand
  }
}

/// The values of one revision, read both ways.
struct HazardSide: Sendable {
  let values: Value
  let environment: Environment

  init(_ values: Value) {
    self.values = values
    environment = Environment(reading: values)
  }

  /// Where a value stands; where it is missing, the key of its nearest parent, or the first character
  /// of the values.
  func place(of path: ValuePath) -> SourceLocation {
    if let value = values.at(path) { return value.location }
    var components = path.components
    while components.popLast() != nil, !components.isEmpty {
      if let parent = values.at(ValuePath(components)) {
        return parent.keyLocation ?? parent.location
      }
    }
    return values.location.beginning
  }
}
