internal import Diagnostics
package import YAML

/// What the rules look at: one environment, and what is asked of it. A class, since forty rules are
/// handed hundreds of fields, and none of them is ever changed.
package final class RuleContext: Sendable {
  package let definition: EnvironmentDefinition
  package let values: Value
  package let environment: Environment
  package let matrix: ComparisonMatrix
  package let variables: VariableTable
  /// The names that an env file gives; empty where none was named.
  package let envFileNames: Set<String>

  package init(
    definition: EnvironmentDefinition, values: Value, matrix: ComparisonMatrix,
    variables: VariableTable, envFileNames: Set<String> = []
  ) {
    self.definition = definition
    self.values = values
    self.matrix = matrix
    self.variables = variables
    self.envFileNames = envFileNames
    environment = Environment(reading: values)
  }

  var name: String { definition.name }
  var tier: Tier { definition.tier }

  /// Where a value stands; where it is missing, the key of its nearest parent, or the first
  /// character of the values.
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

  /// Whether something stands there, or around it, that could not be read: a structure rule speaks
  /// of it, and nothing more can be said.
  func isUnreadable(_ path: ValuePath) -> Bool {
    environment.findings.contains { problem, finding in
      problem != .unknownKey && path.components.starts(with: finding.path.components)
    }
  }

  /// A finding at a path, with what stands there.
  func finding(
    _ path: ValuePath, _ message: String, expected: String? = nil, help: String? = nil,
    severity: Severity? = nil
  ) -> Finding {
    let value = values.at(path)
    return Finding(
      path: path, location: place(of: path), message: message, expected: expected,
      actual: value.flatMap { $0.isNull ? nil : $0.shownText(at: path) }, help: help,
      severity: severity)
  }
}

/// What the rules between environments look at.
package struct ProjectContext: Sendable {
  package let project: Project
}
