internal import ArgumentParser

/// `kubesentiment promote`
struct Promote: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Move a release from one environment to the next, by plan and by gates.",
    usage: """
      kubesentiment promote <from> <to> [--tag <tag>] [--canary <weight>] [--evidence <name=file>] ...
      kubesentiment promote advance|finish|abort <env> [--evidence <name=file>] ... [--apply]
      kubesentiment promote revert <env> --to <revision> [--apply]
      kubesentiment promote verify [<env> ...]
      """,
    discussion: """
      What moves, from where to where, and what must hold before is written in promotion.yaml. \
      Without --apply everything is a plan, and nothing is written. With it, the target's values \
      file is edited, byte-exact, and the release is added to its ledger, releases/ENV.jsonl: both \
      or neither. `promote FROM TO` is short for `promote release FROM TO`; its options are \
      listed by `kubesentiment help promote release`.

      EXAMPLE:
        kubesentiment promote dev staging --tag staging-v1.2.0 \\
          --evidence tests=tests.xml
        kubesentiment promote staging prod --evidence metrics=metrics.json \\
          --evidence integration-tests=integration.xml --apply
        kubesentiment promote advance prod --evidence metrics=canary.json --apply

      \(ExitStatus.explanation)
      """,
    subcommands: [
      PromoteRelease.self, PromoteAdvance.self, PromoteFinish.self, PromoteAbort.self,
      PromoteRevert.self, PromoteVerify.self,
    ],
    defaultSubcommand: PromoteRelease.self)
}
