internal import Kubernetes
internal import OrderedCollections
internal import YAML

/// The steps that bring a state of an environment's values to its cluster.
struct DeploymentSteps {
  let project: Project
  let definition: EnvironmentDefinition
  /// The merged values, as they are to be deployed.
  let values: Value
  /// The values files, the lowest first.
  let valuesPaths: [String]
  /// Where the service answers; nil where nobody said so.
  let url: String?

  private var environment: Environment { Environment(reading: values) }

  /// The variables that the commands need.
  var variables: OrderedSet<String> {
    let token = url == nil ? nil : credentials?.variable
    return placeholderNames(in: values).union([token].compactMap { $0 })
  }

  /// Builds the image under its tag and pushes it; nil where the values name no image.
  func build() -> PlanStep? {
    guard let repository = environment.image.repository?.value.text,
      let tag = values.imageTag
    else { return nil }
    let image = "\(repository):\(tag)".shellQuoted
    return PlanStep(
      "Build and push the image",
      commands: ["docker build -t \(image) .", "docker push \(image)"])
  }

  /// - Parameter overrides: what the step changes, said again on the command line.
  /// - Throws: `InputFailure` for a placeholder whose path Helm can not name.
  func upgrade(
    _ title: String, setting overrides: [(path: ValuePath, value: Value)] = []
  ) throws(InputFailure) -> PlanStep {
    let upgrade = HelmUpgrade(
      project: project, definition: definition, values: values, valuesPaths: valuesPaths,
      overrides: overrides, waits: true)
    return PlanStep(title, commands: [try upgrade.command()])
  }

  /// Waits until what was deployed is ready, and asks it for a prediction.
  /// - Parameters:
  ///   - check: what must hold besides.
  ///   - isConfirmed: whether a person must say so.
  func watch(_ title: String, check: String? = nil, isConfirmed: Bool = false) -> PlanStep {
    let rollout = [
      "kubectl rollout status deployment/\(project.release)", "--namespace \(definition.namespace)",
      "--timeout 10m",
    ].joined(separator: " ")
    return PlanStep(
      title, commands: [rollout] + [prediction].compactMap { $0 }, check: check,
      isConfirmed: isConfirmed)
  }

  /// Asks the service for a prediction; nil where it is not known where it answers.
  private var prediction: String? {
    guard let url else { return nil }
    var base = url[...]
    while base.utf8.last == UInt8(ascii: "/") { base.removeLast() }
    let prefix = environment.api.versionPrefix?.value ?? ""
    var lines = [
      "curl --fail --silent --show-error \("\(base)\(prefix)/predict".shellQuoted)",
      "-H 'Content-Type: application/json'",
    ]
    if let credentials { lines.append("-H \"\(credentials.header)\"") }
    return (lines + [#"-d '{"text": "I love this"}'"#]).joined(separator: " \\\n  ")
  }

  /// What the service asks its callers for.
  private var credentials: (header: String, variable: String)? {
    let authentication = environment.api.authentication
    guard authentication.enabled.isOn() else { return nil }
    return switch authentication.type?.value {
    case .apiKey: ("X-API-Key: ${API_KEY}", "API_KEY")
    case .jwt: ("Authorization: Bearer ${JWT_TOKEN}", "JWT_TOKEN")
    case nil: nil
    }
  }
}
