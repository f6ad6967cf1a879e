package import Diagnostics
internal import YAML

/// What `validate` found.
package struct ValidationReport: Sendable {
  /// The names of the environments that were checked.
  package let environments: [String]
  /// In report order.
  package let diagnostics: [Diagnostic]
  /// The texts that the diagnostics point into, by name.
  package let sources: [String: SourceText]
}

/// Checks environments against the rules.
package struct Validation: Sendable {
  package let project: Project
  package let matrix: ComparisonMatrix
  package let variables: VariableTable

  package init(project: Project, matrix: ComparisonMatrix, variables: VariableTable) {
    self.project = project
    self.matrix = matrix
    self.variables = variables
  }

  /// Reads `project.yaml`, `matrix.yaml` and `variables.yaml`.
  /// - Throws: `InputFailure` with everything that is wrong with one of them.
  package static func read(directory: String) throws(InputFailure) -> Validation {
    let project = try Project.read(directory: directory)
    let matrix = try ConfigurationFile.read("\(directory)/matrix.yaml")
    let variables = try ConfigurationFile.read("\(directory)/variables.yaml")
    return Validation(
      project: project, matrix: try ComparisonMatrix.read(matrix, rows: MatrixRow.kinds),
      variables: try VariableTable.read(variables))
  }

  /// Checks what was loaded. An environment that could not be read keeps none of the others from
  /// being checked.
  /// - Parameters:
  ///   - envFileNames: the names that an env file gives.
  ///   - layersOfOthers: the files of environments that are not checked now: what a comment in them
  ///     silences can not be known.
  ///   - includesProject: whether to check the environments against each other too.
  package func check(
    _ loaded: [LoadedEnvironment], envFileNames: Set<String> = [],
    layersOfOthers: Set<String> = [], includesProject: Bool = true
  ) -> ValidationReport {
    var found: [Diagnostic] = []
    for environment in loaded {
      found += environment.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.environment = environment.definition.name
        return diagnostic
      }
      if let values = environment.values {
        found += findings(in: values, of: environment.definition, envFileNames: envFileNames)
      }
    }
    if includesProject { found += projectFindings() }
    let remaining = silencing(withoutRepetitions(found), files: distinctFiles(of: loaded)) {
      !layersOfOthers.contains($0.source.name)
    }
    let names = loaded.map(\.definition.name)
    var sources = loaded.flatMap(\.sources)
    if let source = project.source { sources.append(source) }
    let texts = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return ValidationReport(
      environments: names,
      diagnostics: remaining.map { withoutSecretLength($0, in: texts) }
        .inReportOrder(environments: names),
      sources: texts)
  }

  /// Where a finding covers a secret, or a list or map that holds one, its end would tell how long the
  /// secret is.
  private func withoutSecretLength(
    _ diagnostic: Diagnostic, in sources: [String: SourceText]
  ) -> Diagnostic {
    var diagnostic = diagnostic
    let start = diagnostic.location.start
    let covered = start.offset..<max(start.offset + 1, diagnostic.location.end.offset)
    if sources[diagnostic.location.file]?.secrets.contains(where: covered.overlaps) == true {
      diagnostic.location.end = start
    }
    return diagnostic
  }

  private func findings(
    in values: Value, of definition: EnvironmentDefinition, envFileNames: Set<String>
  ) -> [Diagnostic] {
    let context = RuleContext(
      definition: definition, values: values, matrix: matrix, variables: variables,
      envFileNames: envFileNames)
    return Rule.all.flatMap { rule in
      guard case .environment(let check) = rule.check else { return [Diagnostic]() }
      return check(context).map { rule.diagnostic($0, environment: definition.name) }
    }
  }

  private func projectFindings() -> [Diagnostic] {
    let context = ProjectContext(project: project)
    return Rule.all.flatMap { rule in
      guard case .project(let check) = rule.check else { return [Diagnostic]() }
      return check(context).map { rule.diagnostic($0, environment: nil) }
    }
  }

  private func distinctFiles(of loaded: [LoadedEnvironment]) -> [ValuesFile] {
    var names: Set<String> = []
    return loaded.flatMap(\.files).filter { names.insert($0.source.name).inserted }
  }

  /// What stands in a layer that several environments share is said once.
  private func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { diagnostic in
      var key = diagnostic
      key.environment = nil
      return seen.insert(key).inserted
    }
  }
}
