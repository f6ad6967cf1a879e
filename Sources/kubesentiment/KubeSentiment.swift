internal import ArgumentParser
internal import Terminal

@main
struct KubeSentiment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kubesentiment",
    abstract: "Checks and renders Helm environments before anything reaches a cluster.",
    discussion: """
      Reads the values files of each environment, holds them against the comparison matrix and \
      the best practices, renders what would be deployed, and shows what differs. Moves releases \
      from one environment to the next, and plans the way back. Predicts the sentiment of texts. It \
      needs no cluster, no Helm and no network.

      EXAMPLE:
        kubesentiment validate
        kubesentiment render prod --output rendered
        kubesentiment diff staging prod
        kubesentiment promote staging prod --evidence metrics=metrics.json
        kubesentiment predict "I love this"

      \(ExitStatus.explanation)
      """,
    version: "0.1.0",
    subcommands: [
      Validate.self, Render.self, Diff.self, Promote.self, RollbackPlan.self, Predict.self,
    ])

  /// As ArgumentParser does it, but what it quotes of wrong arguments is made safe for a terminal.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      StandardStreams(color: .never).writeError(lines.map { "\($0.visible)\n" }.joined())
      exit(withError: ExitCode.validationFailure)
    }
  }
}
