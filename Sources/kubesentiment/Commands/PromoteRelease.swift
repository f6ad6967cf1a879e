internal import ArgumentParser
internal import EnvironmentKit

/// `kubesentiment promote FROM TO`
struct PromoteRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Bring a release from one environment to the next.",
    usage: """
      kubesentiment promote <from> <to> [--tag <tag>] [--canary <weight>] [--evidence <name=file>] ... \
      [--allow-downgrade] [--apply] [--format <format>]
      """,
    discussion: """
      The plan says what changes, how each gate was judged and what to supply, and the commands that \
      follow. The target's tag is made from the version in the source's tag; where that has none, \
      --tag says it. An environment with canary weights gets the release with the first of them.

      The script of --format shell stops where a command fails, and asks before traffic grows. Of a \
      plan that is not allowed it only says why, and fails.

      EXAMPLE:
        kubesentiment promote dev staging --tag staging-v1.2.0 \\
          --evidence tests=tests.xml
        kubesentiment promote staging prod --evidence metrics=metrics.json \\
          --evidence integration-tests=integration.xml --apply
        kubesentiment promote staging prod --format shell > release.sh

      \(ExitStatus.explanation)
      """)

  @Argument(help: ArgumentHelp("Where the release is.", valueName: "from"))
  var origin: String

  @Argument(help: ArgumentHelp("Where it goes.", valueName: "to"))
  var target: String

  @Option(help: "The target's image tag, where the source's tag has no version.")
  var tag: String?

  @Option(
    name: .customLong("canary"),
    help: ArgumentHelp(
      "The share of the traffic to begin with, in percent. (default: the first weight in promotion.yaml)",
      valueName: "weight"))
  var weight: Int?

  @OptionGroup var evidence: EvidenceOptions

  @Flag(help: "Go back to a lower version than the one deployed.")
  var allowDowngrade = false

  @OptionGroup var options: PromotionOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try PromotionRun(
      .promote(
        from: origin, to: target, tag: tag, weight: weight, allowsDowngrade: allowDowngrade),
      options, global, evidence: evidence
    ).finish()
  }
}
