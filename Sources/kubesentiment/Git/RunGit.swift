internal import Subprocess

/// What git said, and how it ended.
struct GitResult: Sendable {
  let status: TerminationStatus
  let output: [UInt8]
  let error: String

  /// What it printed.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The first line of what it complains about.
  var complaint: String {
    let line = error.split(separator: "\n").first ?? "it did not say why"
    return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : String(line)
  }
}

/// Why git said nothing.
enum GitFailure: Error {
  case notFound
  case tooMuchOutput
  case notRun
}

/// Runs git and waits for it. It speaks English, and takes no lock that it can do without.
/// - Parameters:
///   - folder: where it runs.
///   - input: its standard input.
///   - limit: the most bytes that it may print.
func runGit(
  _ arguments: [String], in folder: String, input: String = "", limit: Int
) throws(GitFailure) -> GitResult {
  let outcome = waiting { () async -> Result<GitResult, any Error> in
    do {
      let result = try await run(
        .name("git"), arguments: Arguments(["-C", folder] + arguments),
        environment: .inherit.updating(["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"]),
        input: .string(input), output: .bytes(limit: limit), error: .string(limit: 1 << 16))
      return .success(
        GitResult(
          status: result.terminationStatus, output: result.standardOutput,
          error: result.standardError))
    } catch {
      return .failure(error)
    }
  }
  if case .success(let result)? = outcome { return result }
  var code: SubprocessError.Code?
  if case .failure(let error as SubprocessError)? = outcome { code = error.code }
  switch code {
  case SubprocessError.Code.executableNotFound?: throw .notFound
  case SubprocessError.Code.outputLimitExceeded?: throw .tooMuchOutput
  default: throw .notRun
  }
}
