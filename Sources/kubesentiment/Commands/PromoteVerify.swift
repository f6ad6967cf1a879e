internal import ArgumentParser
internal import EnvironmentKit
internal import JSON

/// `kubesentiment promote verify`
struct PromoteVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the ledgers from end to end.",
    discussion: """
      Every entry must be as it was written and stand behind the one that it names, and no release \
      may be pending. The first bad entry is named, and the exit code is 1; it is 2 where a ledger \
      cannot be read. Without names, the ledgers of all environments are checked.

      That the last entries are gone, or were all written anew, shows in no ledger: compare its last \
      hash with the one that git has.

      EXAMPLE:
        kubesentiment promote verify
        kubesentiment promote verify prod --format json

      \(ExitStatus.explanation)
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: ArgumentHelp("The environments.", valueName: "env"))
  var names: [String] = []

  @Option(help: "How to say what was found.")
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let streams = StandardStreams(color: global.color)
    let ledgers: LedgerVerifications
    do throws(InputFailure) {
      ledgers = try LedgerVerifications(directory: global.environments, environments: names)
    } catch {
      if format == .json {
        try streams.writeOutput(error.verificationJSON.serialized() + "\n")
      } else {
        streams.report(error)
      }
      throw ExitStatus.failure
    }
    switch format {
    case .json: try streams.writeOutput(ledgers.json.serialized() + "\n")
    case .text:
      try streams.writeOutput(ledgers.text(streams.outputPalette))
      for failure in ledgers.failures { streams.report(failure) }
    }
    if ledgers.isUnreadable { throw ExitStatus.failure }
    if !ledgers.isGood { throw ExitStatus.findings }
  }
}
