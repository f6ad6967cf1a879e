import Files
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The golden files: one a case, holding what was run, what it said and wrote, and how it ended.
///
/// With the variable KUBESENTIMENT_RECORD=1 the tests write them instead of comparing.
enum Golden {
  static let folder = "\(Binary.repository)/Tests/CommandTests/Goldens"

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["KUBESENTIMENT_RECORD"] == "1"
  }

  /// Holds a case to its golden file.
  /// - Parameter masked: takes from what was said whatever may be different elsewhere.
  /// - Returns: what the case came to.
  @discardableResult
  static func check(
    _ test: Case, masked: (String) -> String = { $0 },
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    let outcome = try await test.run()
    let found = masked(outcome.transcript)
    let path = "\(folder)/\(test.name).txt"
    if isRecording {
      try replaceFiles([NewFile(path: path, bytes: Array(found.utf8))])
      return outcome
    }
    guard let bytes = try? readFile(path, limit: 4 << 20) else {
      Issue.record(
        "\(test.name) has no golden file; record it with KUBESENTIMENT_RECORD=1",
        sourceLocation: sourceLocation)
      return outcome
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    guard found != expected else { return outcome }
    Issue.record(
      "\(test.name) differs from its golden file:\n\(difference(from: expected, to: found))",
      sourceLocation: sourceLocation)
    return outcome
  }

  /// The lines that are gone and those that are new, 40 at most.
  private static func difference(from expected: String, to found: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old).map { change in
      switch change {
      case .remove(let line, let text, _): (line, "\(line + 1) - \(text)")
      case .insert(let line, let text, _): (line, "\(line + 1) + \(text)")
      }
    }
    return changes.sorted { $0.0 < $1.0 }.prefix(40).map(\.1).joined(separator: "\n")
  }
}
