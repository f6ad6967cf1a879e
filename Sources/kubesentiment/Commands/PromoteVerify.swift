internal import ArgumentParser
internal import EnvironmentKit

/// `kubesentiment promote verify`
struct PromoteVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the ledgers from end to end.",
    discussion: """
      Every entry must be as it was written and stand behind the one that it names. The first bad \
      entry is named, and the exit code is 1; it is 2 where a ledger cannot be read. Without names, \
      the ledgers of all environments are checked.

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
      if format == .json { try streams.writeOutput(error.verificationJSON) }
      streams.report(error)
      throw ExitStatus.failure
    }
    try streams.writeOutput(
      format == .json ? ledgers.json : ledgers.text(streams.outputPalette))
    for failure in ledgers.failures { streams.report(failure) }
    if ledgers.isUnreadable { throw ExitStatus.failure }
    if ledgers.isBroken { throw ExitStatus.findings }
  }
}
