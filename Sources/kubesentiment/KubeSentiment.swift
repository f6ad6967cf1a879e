import ArgumentParser

@main
struct KubeSentiment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kubesentiment",
    abstract: "Checks and renders the environments of KubeSentiment before anything reaches a cluster.")
}
