import Diagnostics
import EnvironmentKit
import Foundation
import Kubernetes

/// Judges evidence in a folder of its own. Now is 2026-11-23T17:00:00Z, and so is every file's date.
struct GateBench {
  static let now = 1_795_453_200
  let folder: TemporaryProject

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    folder = try TemporaryProject()
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  func write(_ name: String, _ bytes: [UInt8], age: Int = 0) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder(name)))
    let date = Date(timeIntervalSince1970: Double(Self.now - age))
    try FileManager.default.setAttributes(
      [.modificationDate: date], ofItemAtPath: folder(name))
  }

  /// The result of one gate by files of this folder, without the folder's path.
  func result(
    _ policy: GatePolicy, _ files: [String], tags: [String] = []
  ) throws(InputFailure) -> GateResult {
    let evidence = files.map { Evidence(policy.gate, path: folder($0)) }
    let results = try judge(
      [policy], with: GateFacts(now: Self.now, imageTags: tags, evidence: evidence))
    guard let result = results.first(where: { $0.gate == policy.gate }) else {
      preconditionFailure("every gate has a result")
    }
    return GateResult(
      result.gate, result.status, evidence: result.evidence.map(shown), shown(result.message),
      help: result.help.map(shown), details: result.details.map(shown))
  }

  /// The result in words, `passed: 3 tests passed`, or what is wrong with the input, `2: …`.
  func outcome(_ policy: GatePolicy, _ files: [String], tags: [String] = []) -> String {
    do throws(InputFailure) {
      let result = try result(policy, files, tags: tags)
      return "\(result.status.rawValue): \(result.message)"
    } catch {
      return error.diagnostics.map { "2: \(folder.shown($0))" }.joined(separator: "\n")
    }
  }

  private func shown(_ text: String) -> String {
    text.replacingOccurrences(of: folder.path + "/", with: "")
  }
}

extension GatePolicy {
  static func tests(maximumAge: String? = nil) -> GatePolicy {
    GatePolicy(
      .tests, command: "pytest tests/ --junitxml=tests.xml",
      maximumAge: maximumAge.flatMap { try? GoDuration(parsing: $0) })
  }

  static func metrics(maximumAge: String? = nil) -> GatePolicy {
    GatePolicy(
      .metrics, maximumAge: maximumAge.flatMap { try? GoDuration(parsing: $0) },
      thresholds: .metrics(
        MetricThresholds(
          maximumErrorRate: 0.01, maximumLatencyP95: try? GoDuration(parsing: "500ms"),
          minimumRequests: 1000)))
  }
}

/// The text of a file.
func readText(_ path: String) throws -> String {
  try String(contentsOfFile: path, encoding: .utf8)
}
