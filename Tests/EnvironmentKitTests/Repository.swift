import Diagnostics
import EnvironmentKit
import YAML
import TestSupport

/// The repository that this test belongs to, and pieces of environments read from text.
enum Repository {
  static let root = repositoryRoot
  static let environments = "\(root)/environments"

  /// The repository's matrix and variables, with the standard project.
  static func validation() throws -> Validation {
    let validation = try Validation.read(directory: environments)
    return Validation(
      project: .standard, matrix: validation.matrix, variables: validation.variables)
  }

  /// One values file as an environment of its own.
  static func load(_ yaml: String, tier: Tier, name: String = "values.yaml") -> LoadedEnvironment {
    let file = ValuesFile(SourceText(name: name, yaml))
    let definition = Project.standard.environments.first { $0.tier == tier }
    return LoadedEnvironment(
      definition: definition ?? Project.standard.environments[0], files: [file],
      values: file.value, failures: [], sources: [file.source])
  }

  /// What all rules find in a text.
  static func findings(_ yaml: String, tier: Tier = .prod) throws -> [Diagnostic] {
    try validation().check([load(yaml, tier: tier)], includesProject: false).diagnostics
  }
}
