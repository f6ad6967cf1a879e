internal import ArgumentParser
internal import EnvironmentKit

/// `kubesentiment promote abort`
struct PromoteAbort: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abort",
    abstract: "Take the canary back.",
    discussion: """
      What travels gets the values that it had before the promotion which began this canary, as the \
      ledger has them. No gate keeps it back; what --evidence shows is noted in the ledger, as the \
      reason.

      EXAMPLE:
        kubesentiment promote abort prod --apply

      \(ExitStatus.explanation)
      """)

  @Argument(help: ArgumentHelp("The environment.", valueName: "env"))
  var target: String

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var options: PromotionOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try PromotionRun(.abort(target), options, global, evidence: evidence).finish()
  }
}
