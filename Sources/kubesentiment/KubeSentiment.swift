internal import ArgumentParser

@main
struct KubeSentiment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kubesentiment",
    abstract: "Checks and renders Helm environments before anything reaches a cluster.",
    discussion: """
      Reads the values files of each environment, holds them against the comparison matrix and \
      the best practices, and renders what would be deployed. Predicts the sentiment of texts. \
      It needs no cluster, no Helm and no network.

      EXAMPLE:
        kubesentiment validate
        kubesentiment render prod --output rendered
        kubesentiment predict "I love this"

      \(ExitStatus.explanation)
      """,
    version: "0.1.0",
    subcommands: [Validate.self, Render.self, Predict.self, RollbackPlan.self])
}
