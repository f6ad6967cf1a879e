internal import ArgumentParser
internal import EnvironmentKit

/// `kubesentiment promote finish`
struct PromoteFinish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: "Let the canary take over all of the traffic.",
    discussion: """
      Allowed from any share; the plan names the weights that this skips. The canary's gates must pass.

      EXAMPLE:
        kubesentiment promote finish prod --evidence metrics=canary.json --apply

      \(ExitStatus.explanation)
      """)

  @Argument(help: ArgumentHelp("The environment.", valueName: "env"))
  var target: String

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var options: PromotionOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try PromotionRun(.finish(target), options, global, evidence: evidence).finish()
  }
}
