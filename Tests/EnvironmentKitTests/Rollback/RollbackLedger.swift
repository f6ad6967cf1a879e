import Diagnostics
import EnvironmentKit
import Testing
import YAML

extension RollbackFolder {
  /// What one release writes.
  struct Release: Sendable {
    let action: ReleaseAction
    let time: String
    let values: [(path: [String], value: Scalar)]

    /// - Parameter day: of November 2026, at noon.
    init(_ action: ReleaseAction, day: Int, tag: String, weight: Int? = nil) {
      self.action = action
      time = "2026-11-\(day < 10 ? "0" : "")\(day)T12:00:00Z"
      values = [
        (["image", "tag"], .string(tag)),
        (
          ["deployment", "canary", "enabled"],
          Scalar(kind: .boolean(weight != nil), text: "\(weight != nil)", style: .plain)
        ),
        (
          ["deployment", "canary", "weight"],
          Scalar(kind: .integer(weight ?? 0), text: "\(weight ?? 0)", style: .plain)
        ),
      ]
    }
  }

  /// Writes releases of prod, and so its ledger.
  func release(
    _ releases: [Release], reached: (CommitStep) -> Void = { _ in }
  ) throws {
    let directory = folder("environments")
    let project = try Project.read(directory: directory)
    let definition = try project.environment(named: "prod")
    for release in releases {
      let lock = try ReleaseLock(directory: directory, of: definition, purpose: "test")
      var reader = EnvironmentReader(directory: directory)
      let edits = release.values.map { path, scalar in
        Edit.set(
          ValuePath(path.map(ValuePath.Component.key)),
          Value(.scalar(scalar), at: Diagnostics.SourceLocation(file: "")))
      }
      let planned = try plannedRelease(
        release.action, of: reader.read(definition), edits: edits)
      _ = try lock.commit(
        planned, gates: [],
        origin: ReleaseOrigin(time: release.time, actor: "test", commit: "0f00d"),
        reached: reached)
    }
  }

  /// The reference's story: v1.2.0 as a canary, by steps to all of the traffic.
  static let story: [Release] = [
    Release(.promote, day: 2, tag: "v1.2.0", weight: 10),
    Release(.advance, day: 3, tag: "v1.2.0", weight: 50),
    Release(.advance, day: 4, tag: "v1.2.0", weight: 100),
    Release(.finish, day: 5, tag: "v1.2.0"),
  ]
}
