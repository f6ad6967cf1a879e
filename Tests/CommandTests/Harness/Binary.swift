import Subprocess
import TestSupport
import Testing

/// The binary that is tested, and where it lies.
enum Binary {
  /// The repository's root.
  static let repository = repositoryRoot

  /// `swift test` builds it beside the tests.
  static let path = "\(repository)/.build/release/kubesentiment"
}

/// What a process said, and how it ended.
struct ProcessResult: Sendable {
  let output: String
  let error: String
  /// The exit code, or what else ended it.
  let exit: String
}

struct TookTooLong: Error {
  let arguments: [String]
}

extension Workspace {
  /// Runs a program in the workspace, with variables that are the same everywhere.
  /// - Throws: `TookTooLong` after a minute, which no run comes near on the slowest machine; an error of
  ///   Subprocess for more than 8 MiB of output.
  func run(
    _ program: String, _ arguments: [String], input: String = "", variables: [String: String] = [:]
  ) async throws -> ProcessResult {
    var environment: [Environment.Key: String] = [:]
    let fixed = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C", "HOME": path, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    for (name, value) in fixed.merging(variables, uniquingKeysWith: { $1 }) {
      environment[try #require(Environment.Key(rawValue: name))] = value
    }
    let words = ["-c", #"cd "$0" && exec "$@""#, path, program] + arguments
    return try await withThrowingTaskGroup(of: ProcessResult.self) { [environment] group in
      group.addTask {
        let result = try await Subprocess.run(
          .name("sh"), arguments: Arguments(words), environment: .custom(environment),
          input: .string(input), output: .string(limit: 8 << 20), error: .string(limit: 8 << 20))
        let exit =
          switch result.terminationStatus {
          case .exited(let code): "\(code)"
          case .signaled(let signal): "signal \(signal)"
          }
        return ProcessResult(
          output: result.standardOutput, error: result.standardError, exit: exit)
      }
      group.addTask {
        try await Task.sleep(for: .seconds(60))
        throw TookTooLong(arguments: arguments)
      }
      defer { group.cancelAll() }
      return try #require(try await group.next())
    }
  }
}
