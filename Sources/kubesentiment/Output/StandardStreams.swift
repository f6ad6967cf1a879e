internal import ArgumentParser
internal import Diagnostics
internal import EnvironmentKit
internal import Files
internal import FoundationEssentials
internal import Terminal

/// The process's output: data to standard output, everything else to standard error.
struct StandardStreams {
  /// The process's variables.
  let variables: [String: String]
  let outputPalette: Palette
  private let errorPalette: Palette
  let isOutputTerminal: Bool
  let isErrorTerminal: Bool
  private let isQuiet: Bool

  /// - Parameter quiet: whether nothing is said that only is worth knowing.
  init(color: ColorChoice, quiet: Bool = false) {
    isQuiet = quiet
    variables = ProcessInfo.processInfo.environment
    isOutputTerminal = isTerminal(fileDescriptor: StandardStream.output.rawValue)
    outputPalette = Palette(choice: color, isTerminal: isOutputTerminal, environment: variables)
    isErrorTerminal = isTerminal(fileDescriptor: StandardStream.error.rawValue)
    errorPalette = Palette(choice: color, isTerminal: isErrorTerminal, environment: variables)
  }

  /// How wide the terminal is that standard error goes to.
  var errorColumns: Int {
    terminalWidth(fileDescriptor: StandardStream.error.rawValue, environment: variables)
  }

  /// How wide the terminal is that standard output goes to; nil where it is none.
  var outputColumns: Int? {
    isOutputTerminal
      ? terminalWidth(fileDescriptor: StandardStream.output.rawValue, environment: variables) : nil
  }

  /// - Throws: the exit code for a failure to write, which is said on standard error.
  func writeOutput(_ text: String) throws {
    do throws(FileError) {
      try write(text, to: .output)
    } catch {
      writeError("\(error.path):1:1: error: \(error.message); \(error.help)\n")
      throw ExitStatus.failure
    }
  }

  /// A failure to write to standard error has nowhere to be told.
  func writeError(_ text: String) {
    try? write(text, to: .error)
  }

  /// Says on standard error what keeps a command from its work.
  func report(_ failure: InputFailure) {
    writeError(
      renderText(
        failure.diagnostics.inReportOrder(environments: []), sources: failure.sourcesByName,
        palette: errorPalette))
  }

  /// Says on standard error what is wrong at a place, in the form of every other report.
  func reportError(at place: String, _ message: String) {
    writeError(
      errorPalette.path(place.visible + ":") + " " + errorPalette.error("error:") + " "
        + errorPalette.bold(message.visible) + "\n")
  }

  /// Says on standard error what is worth knowing and has no place in a file; of what is no error
  /// nothing where that was asked for.
  func report(_ severity: Severity, _ message: String) {
    if isQuiet, severity < .error { return }
    let style: Palette.Style =
      switch severity {
      case .note: .note
      case .warning: .warning
      case .error: .error
      }
    writeError(
      errorPalette.styled("\(severity.rawValue):", as: style) + " \(message.visible)\n")
  }

  /// Says on standard error what is worth knowing.
  func report(_ diagnostic: Diagnostic) {
    writeError(renderText([diagnostic], sources: [:], palette: errorPalette))
  }
}
