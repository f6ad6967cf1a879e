internal import ArgumentParser
internal import Diagnostics
internal import EnvironmentKit

/// `kubesentiment validate`
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check environments against the matrix, the variables and the best practices.",
    discussion: """
      Without names, all environments are checked, and then against each other. What CI deploys is \
      what is checked: give the same -f, --set and --set-string as to helm.

      A finding is silenced by a comment on its line, or alone on the line above:
        # kubesentiment:ignore KS101 -- the reason

      EXAMPLE:
        kubesentiment validate
        kubesentiment validate prod --set image.tag=v1.2.0
        kubesentiment validate --values helm/values-prod.yaml --as prod --format json

      \(ExitStatus.explanation)
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case never

    var severity: Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .never: nil
      }
    }
  }

  @Argument(help: ArgumentHelp("The environments to check.", valueName: "env"))
  var names: [String] = []

  @Option(help: "How to say what was found.")
  var format = Format.text

  @Option(help: "From which severity on to exit with 1.")
  var failOn = Threshold.error

  @Option(
    help: ArgumentHelp(
      "Check this values file alone, without the environment's own layers.", valueName: "file"))
  var values: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("The environment it is for.", valueName: "env"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "Count the variables of this env file as provided; `-` is standard input.", valueName: "file")
  )
  var envFile: String?

  @Flag(help: "List every rule.")
  var listRules = false

  @Option(help: ArgumentHelp("Explain a rule, by id or name.", valueName: "rule"))
  var explain: String?

  @OptionGroup var layerOptions: LayerOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try layerOptions.checkStandardInput(envFile: envFile, values: values)
    if (values == nil) != (target == nil) {
      throw ValidationError("--values FILE and --as ENV belong together.")
    }
    if values != nil, !names.isEmpty {
      throw ValidationError("Name the environment of --values with --as, and no other.")
    }
    if listRules, explain != nil {
      throw ValidationError("--list-rules and --explain do not go together.")
    }
    if let explain, Rule.named(explain) == nil {
      let known = Rule.all.map(\.name) + Rule.all.map(\.id)
      let advice = nearest(to: explain, among: known).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError("There is no rule \(explain).\(advice) See --list-rules.")
    }
  }

  func run() throws {
    let streams = StandardStreams(color: global.color)
    if listRules { return try streams.writeOutput(ruleList(palette: streams.outputPalette)) }
    if let rule = explain.flatMap(Rule.named) {
      return try streams.writeOutput(rule.explanation(palette: streams.outputPalette))
    }
    let request = ValidationRequest(
      directory: global.environments, names: names,
      valuesFile: values.flatMap { path in target.map { (path, $0) } },
      further: layerOptions.layers, envFile: envFile)
    let report = request.report { streams.variables[$0] }
    try write(report, to: streams)
    if report.diagnostics.contains(where: \.isFailure) { throw ExitStatus.failure }
    if let severity = failOn.severity,
      report.diagnostics.contains(where: { $0.severity >= severity })
    {
      throw ExitStatus.findings
    }
  }

  private func write(_ report: ValidationReport, to streams: StandardStreams) throws {
    if format == .json {
      return try streams.writeOutput(
        renderJSON(report.diagnostics, environments: report.environments))
    }
    let palette = streams.outputPalette
    let shown = report.distinctDiagnostics.filter { diagnostic in
      !global.quiet || diagnostic.isFailure
        || failOn.severity.map { diagnostic.severity >= $0 } ?? false
    }
    var text = renderText(shown, sources: report.sources, palette: palette)
    if !global.quiet, !report.environments.isEmpty {
      if !text.isEmpty { text += "\n" }
      text += renderSummary(
        environments: report.environments, diagnostics: report.diagnostics, palette: palette)
    }
    try streams.writeOutput(text)
  }
}
