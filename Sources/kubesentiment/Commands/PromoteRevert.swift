internal import ArgumentParser
internal import EnvironmentKit

/// `kubesentiment promote revert`
struct PromoteRevert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revert",
    abstract: "Make an environment's values those of an earlier revision.",
    discussion: """
      The revisions are those of the ledger, releases/ENV.jsonl. Secrets that are written out stay as \
      they are: no ledger holds them.

      EXAMPLE:
        kubesentiment promote revert prod --to 1
        kubesentiment promote revert prod --to 1 --apply

      \(ExitStatus.explanation)
      """)

  @Argument(help: ArgumentHelp("The environment.", valueName: "env"))
  var target: String

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The revision to go back to.", valueName: "revision"))
  var revision: Int

  @OptionGroup var options: PromotionOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try PromotionRun(.revert(target, revision: revision), options, global).finish()
  }
}
