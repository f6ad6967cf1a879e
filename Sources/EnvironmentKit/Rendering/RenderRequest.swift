internal import Diagnostics
internal import Files
internal import Secrets

/// What `render` is asked for.
package struct RenderRequest: Sendable {
  package var environmentsDirectory: String
  package var templates: String
  /// The environment.
  package var name: String
  package var further = FurtherLayers()
  /// One kind alone; nil for all that go where the output goes.
  package var only: ArtifactKind?
  /// The env file that was named; nil for the environment's own.
  package var envFile: String?
  /// The directory that is written or compared; nil for standard output, which takes the manifests.
  package var output: String?
  /// Ends each line of the values with its place.
  package var provenance = false
  /// Leaves the Secret out where there is no env file.
  package var isCheck = false
  /// Shows `***` for the Secret's data.
  package var masksSecrets = false

  /// The folder that the deploy command names where nothing is written.
  private static let usualOutput = "rendered"

  package init(environmentsDirectory: String, templates: String, name: String) {
    self.environmentsDirectory = environmentsDirectory
    self.templates = templates
    self.name = name
  }

  /// Renders everything that is asked for.
  /// - Parameter variable: the process's variables, for the env file.
  /// - Throws: `InputFailure` with what keeps any of it from being rendered.
  package func artifacts(variable: (String) -> String?) throws(InputFailure) -> [Artifact] {
    let project = try Project.read(directory: environmentsDirectory)
    let definition = try project.environment(named: name)
    var reader = EnvironmentReader(directory: environmentsDirectory)
    let environment = reader.read(definition, further: further)
    // The values must be readable before any secret is.
    _ = try environment.readableValues()
    let rendering = Rendering(project: project, environment: environment, templates: templates)
    var artifacts: [Artifact] = []
    for kind in wantedKinds {
      switch kind {
      case .values:
        artifacts.append(try rendering.values(provenance: provenance, masked: masksSecrets))
      case .configmap: artifacts.append(try rendering.configMap())
      case .command:
        artifacts.append(try rendering.command(directory: output ?? Self.usualOutput))
      case .predictJob: artifacts.append(try rendering.predictJob())
      case .secret:
        let path = envFile ?? definition.envFilePath(besides: environmentsDirectory)
        if isCheck, envFile == nil, !fileExists(path) { continue }
        if envFile == nil, !fileExists(path) { throw missingEnvFile(path) }
        artifacts.append(
          try rendering.secret(
            from: try readEnvFile(path, variable: variable), masked: masksSecrets))
      }
    }
    return artifacts
  }

  private var wantedKinds: [ArtifactKind] {
    if let only { return [only] }
    return ArtifactKind.allCases.filter { output != nil ? $0.isUsual : $0.isManifest }
  }

  private func missingEnvFile(_ path: String) -> InputFailure {
    InputFailure(
      .unreadableInput,
      "the Secret of \(name) needs an env file, and this one does not exist; name another with "
        + "--env-file, or render without it: --only values, configmap or command",
      at: SourceLocation(file: path))
  }
}
