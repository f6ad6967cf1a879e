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

  /// The findings with each said once: one in a layer that several environments share is a finding
  /// of each of them.
  package var distinctDiagnostics: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { diagnostic in
      var key = diagnostic
      key.environment = nil
      return seen.insert(key).inserted
    }
  }
}

/// Checks environments against the rules.
package struct Validation: Sendable {
  package let project: Project
  package let matrix: ComparisonMatrix
  package let variables: VariableTable
  /// What keeps the matrix or the variables from being read; the other rules are checked all the
  /// same.
  private let failures: [InputFailure]

  package init(
    project: Project, matrix: ComparisonMatrix, variables: VariableTable,
    failures: [InputFailure] = []
  ) {
    self.project = project
    self.matrix = matrix
    self.variables = variables
    self.failures = failures
  }

  /// Reads `project.yaml`, `matrix.yaml` and `variables.yaml`.
  /// - Throws: `InputFailure` with everything that is wrong with `project.yaml`.
  package static func read(directory: String) throws(InputFailure) -> Validation {
    let project = try Project.read(directory: directory)
    var failures: [InputFailure] = []
    var matrix = ComparisonMatrix()
    var variables = VariableTable(rows: [])
    do throws(InputFailure) {
      let file = try ConfigurationFile.read("\(directory)/matrix.yaml")
      matrix = try ComparisonMatrix.read(file, rows: MatrixRow.kinds)
    } catch {
      failures.append(error)
    }
    do throws(InputFailure) {
      variables = try VariableTable.read(ConfigurationFile.read("\(directory)/variables.yaml"))
    } catch {
      failures.append(error)
    }
    return Validation(project: project, matrix: matrix, variables: variables, failures: failures)
  }

  /// Checks what was loaded. An environment that could not be read keeps none of the others from
  /// being checked.
  /// - Parameters:
  ///   - envFileNames: the names that an env file gives.
  ///   - layersOfOthers: the files of environments that are not checked now: what a comment in them
  ///     silences can not be known.
  ///   - failures: what kept other environments from being loaded.
  ///   - includesProject: whether to check the environments against each other too.
  package func check(
    _ loaded: [LoadedEnvironment], envFileNames: Set<String> = [],
    layersOfOthers: Set<String> = [], failures: [InputFailure] = [],
    includesProject: Bool = true
  ) -> ValidationReport {
    let failures = self.failures + failures
    var found = failures.flatMap(\.diagnostics)
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
    let remaining = silencing(found, files: distinctFiles(of: loaded)) {
      !layersOfOthers.contains($0.source.name)
    }
    let names = loaded.map(\.definition.name)
    var sources = loaded.flatMap(\.sources) + failures.flatMap(\.sources)
    if let source = project.source { sources.append(source) }
    let texts = sources.byName
    return ValidationReport(
      environments: names,
      diagnostics: remaining.map { withoutSecrets($0, in: texts) }
        .inReportOrder(environments: names),
      sources: texts)
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
}
