package import Diagnostics
internal import YAML

/// The release and its environments, as `project.yaml` describes them.
package struct Project: Sendable {
  package let release: String
  /// The chart's path or name, as `helm` takes it.
  package let chart: String
  /// In promotion order.
  package let environments: [EnvironmentDefinition]
  /// The text of `project.yaml`, for reports; nil where there is none.
  package let source: SourceText?
  /// For what concerns the project as a whole: `project.yaml`, or the environments directory where
  /// there is none.
  package internal(set) var location: SourceLocation

  /// What holds where there is no `project.yaml`.
  package static let standard = Project(
    release: "mlops-sentiment", chart: "./helm/mlops-sentiment",
    environments: Tier.allCases.map { EnvironmentDefinition(name: $0.rawValue, tier: $0) },
    source: nil, location: SourceLocation(file: "environments"))

  /// The environment with this name.
  /// - Throws: `InputFailure` with the nearest name.
  package func environment(named name: String) throws(InputFailure) -> EnvironmentDefinition {
    if let environment = environments.first(where: { $0.name == name }) { return environment }
    let names = environments.map(\.name)
    let advice =
      nearest(to: name, among: names).map { "did you mean `\($0)`?" }
      ?? "there are \(names.joined(separator: ", "))"
    throw InputFailure(
      .unknownEnvironment, "unknown environment `\(name)`; \(advice)", at: location)
  }
}
