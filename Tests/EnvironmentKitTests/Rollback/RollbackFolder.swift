import Diagnostics
import EnvironmentKit
import Files
import Testing

/// A folder with the repository's environments in it, and what Helm would say of prod's release.
struct RollbackFolder {
  let folder: TemporaryProject

  /// - Parameter files: further files, or others in the place of the repository's.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryProject()
    for name in ["project", "dev", "staging", "prod", "matrix", "variables", "promotion"] {
      try folder.write("environments/\(name).yaml", try Self.text("\(name).yaml"))
    }
    // What Helm has of a revision are values with all layers in them.
    try folder.write("environments/base.yaml", "{}\n")
    for (name, text) in files { try folder.write(name, text) }
  }

  static func text(_ name: String) throws -> String {
    String(
      decoding: try readFile("\(Repository.environments)/\(name)", limit: 1 << 20), as: UTF8.self)
  }

  /// Prod's own values with pieces replaced, each of which must stand there once.
  static func prod(_ replacements: [(String, String)]) throws -> String {
    var text = try self.text("prod.yaml")
    for (old, new) in replacements {
      try #require(text.ranges(of: old).count == 1, "prod.yaml holds `\(old)` not once")
      text = text.replacing(old, with: new)
    }
    return text
  }

  func request(
    to target: Int? = nil, history: String? = nil, values: [Int: String] = [:]
  ) -> RollbackRequest {
    RollbackRequest(
      directory: folder("environments"), name: "prod", target: target,
      history: history.map(folder.callAsFunction),
      values: values.sorted { $0.key < $1.key }.map {
        .init(revision: $0.key, path: folder($0.value))
      })
  }

  /// The plan from revision 2 back to 1, of which Helm knows these values, as files hold them.
  static func plan(
    current: [(String, String)] = [], target: [(String, String)] = [],
    files: [(String, String)]? = nil, predictions: PredictionComparison? = nil
  ) throws -> (plan: RollbackPlan, folder: RollbackFolder) {
    let folder = try RollbackFolder([
      "environments/prod.yaml": try prod(files ?? current),
      "1.yaml": try prod(target), "2.yaml": try prod(current),
      "history.json": history([.init(1, .superseded), .init(2, .deployed)]),
    ])
    let request = folder.request(
      to: 1, history: "history.json", values: [1: "1.yaml", 2: "2.yaml"])
    return (try request.subject().plan(predictions: predictions), folder)
  }
}

/// An entry of a history, as a test writes it.
struct HistoryEntry: Sendable {
  let number: Int
  let status: HelmStatus
  var description: String
  var chart: String
  var updated: String

  init(
    _ number: Int, _ status: HelmStatus, _ description: String = "Upgrade complete",
    chart: String = "mlops-sentiment-0.1.0", updated: String? = nil
  ) {
    self.number = number
    self.status = status
    self.description = description
    self.chart = chart
    self.updated = updated ?? "2026-11-\(number < 10 ? "0" : "")\(number)T12:00:00.123456789Z"
  }

  var json: String {
    """
    {"revision":\(number),"updated":"\(updated)","status":"\(status.rawValue)",\
    "chart":"\(chart)","app_version":"1.0.0","description":"\(description)"}
    """
  }
}

/// What `helm history -o json` prints.
func history(_ entries: [HistoryEntry]) -> String {
  "[\(entries.map(\.json).joined(separator: ","))]\n"
}
