internal import Diagnostics
internal import YAML

/// A rollback whose two revisions are settled.
package struct RollbackSubject: Sendable {
  /// The environments directory, as it was given.
  let directory: String
  let validation: Validation
  let environment: LoadedEnvironment
  let revisions: Revisions
  let choice: TargetChoice
  let files: RevisionValues
  /// nil where there is no `promotion.yaml`.
  let policy: PromotionPolicy?
  /// A release that was interrupted, so that ledger and files may not agree; nil where none was.
  package let interrupted: InterruptedRelease?

  private var definition: EnvironmentDefinition { environment.definition }

  /// The values of the current revision, as far as they are known, else those of the files.
  private var currentValues: RevisionValues { revisions.current.values ?? files }

  /// The environment before and after, for whoever can predict with the models of both; nil where the
  /// values of the target are not known.
  package var environments: (current: LoadedEnvironment, target: LoadedEnvironment)? {
    choice.target.values.map { (loaded(currentValues), loaded($0)) }
  }

  /// The plan.
  /// - Parameter predictions: what the models of both make of the same texts; nil where nobody tried.
  /// - Throws: `InputFailure` where the tables that values are held against can not be read.
  package func plan(predictions: PredictionComparison? = nil) throws(InputFailure) -> RollbackPlan {
    let context = HazardContext(
      directory: directory, project: validation.project, definition: definition,
      revisions: revisions, choice: choice, files: files,
      policy: policy?.environments[definition.name], interrupted: interrupted,
      findings: try choice.target.values.map { values throws(InputFailure) in
        try findings(in: values)
      } ?? [], predictions: predictions)
    let hazards = Hazard.all(in: context)
    let difference = choice.target.values.map { then in
      let (from, to) = comparable(currentValues, then, files: files.value)
      return EnvironmentKit.difference(
        from: from, to: to, names: (from: revisions.current.title, to: choice.target.title),
        sources: (currentValues.sources + then.sources).byName)
    }
    let isBlocked = RollbackVerdict(hazards) == .blocked
    let steps = RollbackSteps(context: context, travels: policy?.travels.map(\.value))
    return RollbackPlan(
      project: validation.project, definition: definition, current: revisions.current,
      files: files, choice: choice, difference: difference, hazards: hazards,
      steps: isBlocked ? [] : steps.all, variables: isBlocked ? [] : steps.variables)
  }

  /// What `validate` says of the target's values today, but for what the environment's files silence.
  private func findings(in values: RevisionValues) throws(InputFailure) -> [Diagnostic] {
    let found = check(values)
    let failures = found.filter(\.isFailure)
    guard failures.isEmpty else {
      throw InputFailure(
        diagnostics: failures, sources: validation.project.source.map { [$0] } ?? [])
    }
    let unsilenced = check(files)
    let remaining = Set(
      validation.check([environment], includesProject: false).diagnostics.map(Finding.init))
    let silenced = Set(unsilenced.map(Finding.init)).subtracting(remaining)
    return found.filter { finding in
      // What was set with `--set-literal` stands written out in what Helm has.
      !(values.isFromHelm && finding.rule == Rule.literalSecret.id)
        && !silenced.contains(Finding(finding))
    }
  }

  private struct Finding: Hashable {
    let rule: String
    let path: String

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      path = diagnostic.path
    }
  }

  private func check(_ values: RevisionValues) -> [Diagnostic] {
    validation.check([loaded(values)], includesProject: false).diagnostics
  }

  /// The values with the placeholders that the files have for what Helm filled in, and without a file
  /// whose comments could silence anything.
  private func loaded(_ values: RevisionValues) -> LoadedEnvironment {
    LoadedEnvironment(
      definition: definition, files: [],
      values: values.isFromHelm
        ? values.value.restoringPlaceholders(of: files.value) : values.value,
      sources: values.sources)
  }
}
