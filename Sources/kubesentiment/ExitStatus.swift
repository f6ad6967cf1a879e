internal import ArgumentParser

/// The exit codes of every command. `--help` and the README name the same ones.
enum ExitStatus {
  /// Nothing to report.
  static let clean = ExitCode(0)
  /// Findings, differences that were asked for, a gate not passed, a promotion refused, a rollback
  /// blocked.
  static let findings = ExitCode(1)
  /// Input missing, unreadable or invalid, or a failure to read or write. Beats `findings`.
  static let failure = ExitCode(2)

  /// For the end of `--help`. Wrong usage is ArgumentParser's own 64.
  static let explanation = """
    EXIT CODES:
      0  clean
      1  findings; differences, if asked for; a gate not passed; a plan refused
      2  input missing, unreadable or invalid, or a failure to read or write
      64 wrong usage
    """
}
