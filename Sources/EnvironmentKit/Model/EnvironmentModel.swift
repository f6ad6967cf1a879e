package import Diagnostics
internal import YAML

/// The model that an environment predicts with.
package struct EnvironmentModel: Sendable {
  /// The environment.
  package let environment: String
  package let name: Field<String>
  package let precision: Model.Precision
  /// The texts that `name` may stand in.
  package let sources: [SourceText]

  /// Reads the `model` block of an environment.
  /// - Parameter directory: the environments directory.
  /// - Throws: `InputFailure` where the environment cannot be read, or names no model.
  package static func read(
    environment name: String, directory: String
  ) throws(InputFailure) -> EnvironmentModel {
    let project = try Project.read(directory: directory)
    var reader = EnvironmentReader(directory: directory)
    let environment = try reader.read(project.environment(named: name))
    let values = try environment.readableValues()
    let model = Environment(reading: values).model
    guard let modelName = model.name else {
      throw InputFailure(
        .projectConfiguration, "\(name) names no model; set model.name to one",
        at: (values["model"] ?? values).location.beginning, sources: environment.sources)
    }
    return EnvironmentModel(
      environment: name, name: modelName, precision: model.precision,
      sources: environment.sources)
  }
}
