internal import ArgumentParser
internal import EnvironmentKit
internal import Files

/// `kubesentiment render`
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render an environment: Helm values, Secret, ConfigMap, the deploy command.",
    discussion: """
      Without --output, the manifests go to standard output, for kubectl. With it, four files go to \
      DIR/ENV, all of them or none. Secrets come from the env file, .env.ENV if none is named; it is \
      read for the Secret alone. The Job that predicts a large file in parts is rendered only when it \
      is asked for: with the others it would run at every release.

      EXAMPLE:
        kubesentiment render prod | kubectl apply -f -
        kubesentiment render prod --only values | helm template RELEASE CHART -f -
        kubesentiment render prod --env-file .env.ci --output rendered
        kubesentiment render prod --only predict-job | kubectl apply -f -

      \(ExitStatus.explanation)
      """)

  @Argument(help: ArgumentHelp("The environment.", valueName: "env"))
  var name: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to DIR/ENV instead.", valueName: "dir"),
    completion: .directory, transform: folderPath)
  var output: String?

  @Option(help: "Render one thing alone.")
  var only: ArtifactKind?

  @Option(
    help: ArgumentHelp("The env file with the secrets; `-` is standard input.", valueName: "file"))
  var envFile: String?

  @Flag(help: "End each line of the values with the file and line it comes from.")
  var provenance = false

  @Flag(help: "Write nothing; exit with 1 and list the files in --output that would change.")
  var check = false

  @OptionGroup var layerOptions: LayerOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a folder.") }
    try layerOptions.checkStandardInput(envFile: envFile)
    if check, output == nil { throw ValidationError("--check needs --output DIR to compare with.") }
    if provenance, only != .values {
      throw ValidationError("--provenance goes with --only values.")
    }
  }

  func run() throws {
    let streams = StandardStreams(color: global.color)
    do {
      let artifacts = try request(masked: streams.isOutputTerminal).artifacts {
        streams.variables[$0]
      }
      guard let output else {
        return try streams.writeOutput(artifacts.map(\.text).joined(separator: "---\n"))
      }
      let files = artifacts.map { $0.file(in: output, environment: name) }
      if check { return try report(try differingFiles(files), to: streams) }
      try replaceFiles(files)
      if !global.quiet { streams.writeError(files.map { "wrote \($0.path)\n" }.joined()) }
      warnAboutSecret(among: artifacts, in: "\(output)/\(name)", to: streams)
    } catch let failure as InputFailure {
      streams.report(failure)
      throw ExitStatus.failure
    } catch let error as FileError {
      streams.report(InputFailure(error))
      throw ExitStatus.failure
    }
  }

  private func request(masked isTerminal: Bool) -> RenderRequest {
    var request = RenderRequest(
      environmentsDirectory: global.environments, templates: global.templates, name: name)
    request.further = layerOptions.layers
    request.only = only
    request.envFile = envFile
    request.output = output
    request.provenance = provenance
    request.isCheck = check
    request.masksSecrets = output == nil && isTerminal
    return request
  }

  private func report(_ differing: [String], to streams: StandardStreams) throws {
    guard !differing.isEmpty else { return }
    try streams.writeOutput(differing.map { "\($0)\n" }.joined())
    throw ExitStatus.findings
  }

  private func warnAboutSecret(
    among artifacts: [Artifact], in folder: String, to streams: StandardStreams
  ) {
    guard !global.quiet, artifacts.contains(where: { $0.kind == .secret }),
      gitWouldTrack(ArtifactKind.secret.fileName, in: folder)
    else { return }
    let path = "\(folder)/\(ArtifactKind.secret.fileName)"
    streams.report(Rule.plaintextSecret(at: path, environment: name))
  }
}

extension ArtifactKind: ExpressibleByArgument {}
