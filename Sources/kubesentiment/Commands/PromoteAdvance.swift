internal import ArgumentParser
internal import EnvironmentKit

/// `kubesentiment promote advance`
struct PromoteAdvance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance",
    abstract: "Give the canary its next share of the traffic.",
    discussion: """
      The share that it has is read from the values, the next one from the weights in promotion.yaml; \
      the canary's gates must pass.

      EXAMPLE:
        kubesentiment promote advance prod --evidence metrics=canary.json
        kubesentiment promote advance prod --evidence metrics=canary.json --apply

      \(ExitStatus.explanation)
      """)

  @Argument(help: ArgumentHelp("The environment.", valueName: "env"))
  var target: String

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var options: PromotionOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try PromotionRun(.advance(target), options, global, evidence: evidence).finish()
  }
}
