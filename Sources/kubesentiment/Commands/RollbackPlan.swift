internal import ArgumentParser
internal import Diagnostics
internal import EnvironmentKit
internal import JSON

/// `kubesentiment rollback-plan`
struct RollbackPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback-plan",
    abstract: "Plan the way back to an earlier revision: what changes, what breaks, what to run.",
    discussion: """
      Revisions are Helm's, from --history; without it those of the ledger \
      environments/releases/ENV.jsonl, taken for Helm's. Values come from --values, else from the \
      ledger. Without --to, the plan goes back to the last revision that was deployed and healthy. \
      Nothing is written, and nothing runs against a cluster.

      EXAMPLE:
        helm history mlops-sentiment --namespace mlops-prod \\
          -o json > history.json
        helm get values mlops-sentiment --namespace mlops-prod \\
          --revision 3 -o yaml > values-3.yaml
        kubesentiment rollback-plan prod --history history.json \\
          --values 3=values-3.yaml
        kubesentiment rollback-plan prod --to 3 --format shell > rollback.sh

      \(ExitStatus.explanation)
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case markdown
    case shell
  }

  @Argument(help: ArgumentHelp("The environment.", valueName: "env"))
  var name: String

  @OptionGroup var source: RevisionOptions

  @Option(help: "How to write the plan.")
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let streams = StandardStreams(color: global.color, quiet: global.quiet)
    let request = source.request(environment: name, directory: global.environments)
    do {
      let subject = try request.subject()
      if format != .json, let interrupted = subject.interrupted {
        streams.report(.note, interrupted.message)
      }
      let plan = try subject.plan(predictions: predictions(of: subject, streams))
      try write(plan, [subject.interrupted?.diagnostic(.note)].compactMap { $0 }, to: streams)
      if plan.verdict == .blocked { throw ExitStatus.findings }
    } catch let failure as InputFailure {
      switch format {
      case .json:
        try streams.writeOutput(failure.rollbackJSON(environment: name).serialized() + "\n")
      case .shell:
        try streams.writeOutput(request.failingScript)
        streams.report(failure)
      case .text, .markdown:
        streams.report(failure)
      }
      throw ExitStatus.failure
    }
  }

  /// What the models of both revisions make of the evidence; nil where there is none to try.
  private func predictions(
    of subject: RollbackSubject, _ streams: StandardStreams
  ) throws -> PredictionComparison? {
    guard let path = source.evidence?.path, let environments = subject.environments else {
      return nil
    }
    return try PredictionComparison(
      of: path, before: environments.current, after: environments.target,
      variables: streams.variables)
  }

  /// - Parameter diagnostics: what is worth knowing beside it, for machines.
  private func write(
    _ plan: EnvironmentKit.RollbackPlan, _ diagnostics: [Diagnostic], to streams: StandardStreams
  ) throws {
    switch format {
    case .text:
      try streams.writeOutput(plan.text(streams.outputPalette, width: streams.outputColumns))
    case .json: try streams.writeOutput(plan.json(diagnostics: diagnostics).serialized() + "\n")
    case .markdown: try streams.writeOutput(plan.markdown)
    case .shell: try streams.writeOutput(plan.script)
    }
  }
}
