internal import Diagnostics
internal import OrderedCollections
package import Secrets
internal import YAML

/// Renders the artifacts of one environment.
package struct Rendering: Sendable {
  private let project: Project
  private let environment: LoadedEnvironment
  private let templates: String

  /// - Parameter templates: the directory of the templates.
  package init(project: Project, environment: LoadedEnvironment, templates: String) {
    self.project = project
    self.environment = environment
    self.templates = templates
  }

  /// The merged values, deterministic, placeholders kept.
  /// - Parameters:
  ///   - provenance: ends each line with the file and line that it comes from.
  ///   - masked: shows `***` for every secret that is written out.
  /// - Throws: `InputFailure`, as every function here, when the environment can not be read.
  package func values(
    provenance: Bool = false, masked: Bool = false
  ) throws(InputFailure) -> Artifact {
    var values = try environment.readableValues()
    if masked { values = values.maskingSecrets(sources: environment.sources.byName) }
    let emitter = provenance ? Emitter(annotation: Self.place) : Emitter()
    return Artifact(kind: .values, text: emitter.emit(values))
  }

  /// The Secret with what the env file gives.
  /// - Parameter masked: shows `***` for every value.
  package func secret(from envFile: EnvFile, masked: Bool = false) throws(InputFailure) -> Artifact
  {
    let values = try environment.readableValues()
    let data: Value
    do throws(InputFailure) {
      data = try secretData(
        of: envFile, definition: environment.definition, values: values, masked: masked)
    } catch {
      let sources = environment.sources + [project.source].compactMap { $0 }
      throw InputFailure(diagnostics: error.diagnostics, sources: sources)
    }
    let size = envFile.entries.reduce(0) { $0 + $1.value.revealed.utf8.count }
    try check(size, kind: "Secret")
    return Artifact(kind: .secret, text: Emitter().emit(try manifest(.secret, secretData: data)))
  }

  /// The ConfigMap with the values that are no secrets.
  package func configMap() throws(InputFailure) -> Artifact {
    let manifest = try manifest(.configmap, secretData: nil)
    var size = 0
    manifest["data"]?.visitScalars { _, _, scalar in size += scalar.text.utf8.count }
    try check(size, kind: "ConfigMap")
    return Artifact(kind: .configmap, text: Emitter().emit(manifest))
  }

  /// The deploy command.
  /// - Parameter directory: the folder that the environment's files are rendered into.
  package func command(directory: String) throws(InputFailure) -> Artifact {
    let command = DeployCommand(
      project: project, definition: environment.definition,
      values: try environment.readableValues(),
      valuesPath: "\(directory)/\(environment.definition.name)/\(ArtifactKind.values.fileName)")
    return Artifact(kind: .command, text: try command.script())
  }

  /// The Job that predicts a file in parts.
  package func predictJob() throws(InputFailure) -> Artifact {
    let model = try EnvironmentModel(of: environment)
    let manifest = try manifest(.predictJob, secretData: nil, model: model)
    return Artifact(kind: .predictJob, text: Emitter().emit(manifest))
  }

  private func manifest(
    _ kind: ArtifactKind, secretData: Value?, model: EnvironmentModel? = nil
  ) throws(InputFailure) -> Value {
    let values = try environment.readableValues()
    let template = try Template.read("\(templates)/\(kind.fileName)")
    return try template.filled(from: context(values: values, secretData: secretData, model: model))
  }

  /// What a template's placeholders can name. A secret is named by `secret.data` alone, so that no
  /// template carries one into a ConfigMap, or past the mask to a terminal.
  private func context(
    values: Value, secretData: Value?, model: EnvironmentModel?
  ) -> Value {
    let definition = environment.definition
    let values = values.withoutSecrets()
    let configuration = Emitter().emit(values)
    var facts: OrderedDictionary<String, String> = [
      "name": definition.name, "namespace": definition.namespace,
      "tier": definition.tier.rawValue, "configuration": configuration,
    ]
    if let model {
      facts["model"] = model.name.value
      facts["precision"] = model.precision.rawValue
    }
    var root: OrderedDictionary<String, Value> = [
      "values": values,
      "environment": .texts(facts),
      "project": .texts(["release": project.release, "chart": project.chart]),
    ]
    if let secretData { root["secret"] = .made(.map(["data": secretData])) }
    return .made(.map(root))
  }

  /// Kubernetes refuses more than 1 MiB.
  private func check(_ size: Int, kind: String) throws(InputFailure) {
    let limit = 1 << 20
    let definition = environment.definition
    guard size > limit else { return }
    throw InputFailure(
      .projectConfiguration,
      "the \(kind) of \(definition.name) holds \(size) bytes, more than the \(limit) that Kubernetes takes; keep less in it",
      at: definition.location ?? project.location)
  }

  private static func place(of value: Value) -> String? {
    let place = value.scalar == nil ? value.keyLocation ?? value.location : value.location
    return "\(place.file):\(place.start.line)"
  }
}

extension Value {
  fileprivate static func texts(_ texts: OrderedDictionary<String, String>) -> Value {
    .made(.map(texts.mapValues { .made(.scalar(.string($0))) }))
  }
}
