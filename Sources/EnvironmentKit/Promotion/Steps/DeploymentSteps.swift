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
  let url: AbsoluteURL?

  private var environment: Environment { Environment(reading: values) }
  private var workload: Workload { Workload(project, definition, values: values) }
  private var probe: ServiceProbe {
    ServiceProbe(environment: environment, url: url, workload: workload)
  }

  /// The variables that the commands need.
  var variables: OrderedSet<String> {
    placeholderNames(in: values).union([probe.variable].compactMap { $0 })
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
    PlanStep(
      title, commands: [workload.rolloutStatus] + probe.commands, check: check,
      isConfirmed: isConfirmed)
  }
}
