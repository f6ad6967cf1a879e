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
  /// - Throws: `InputFailure` where the environment cannot be read, or does not say which model.
  package static func read(
    environment name: String, directory: String
  ) throws(InputFailure) -> EnvironmentModel {
    let project = try Project.read(directory: directory)
    var reader = EnvironmentReader(directory: directory)
    return try EnvironmentModel(of: reader.read(project.environment(named: name)))
  }

  /// - Throws: `InputFailure` at the place of what is no name, or neither true nor false: a guess would
  ///   predict with another model than the environment does.
  package init(of environment: LoadedEnvironment) throws(InputFailure) {
    let values = try environment.readableValues()
    let name = environment.definition.name
    let section = values["model"]
    func failure(_ setting: String, _ message: String) -> InputFailure {
      InputFailure(
        .projectConfiguration, message,
        at: (section?[setting] ?? section ?? values).location.beginning,
        sources: environment.sources)
    }
    let model = Environment(reading: values).model
    guard let modelName = model.name, !modelName.value.isEmpty else {
      throw failure("name", "\(name) names no model; set model.name to a model's name, a text")
    }
    if model.quantized == nil, let quantized = section?["quantized"], !quantized.isNull {
      throw failure(
        "quantized", "`model.quantized` of \(name) is no boolean; set it to true or false")
    }
    self.environment = name
    self.name = modelName
    precision = model.precision
    sources = environment.sources
  }
}
