import Diagnostics
import EnvironmentKit
import Files
import Foundation
import Testing
import YAML

/// A folder with one environment in it, to make releases of.
struct ReleaseProject {
  static let base = """
    image:
      repository: gcr.io/example/app
    redis:
      port: 6379
      maxMemory: 1gb

    """

  static let prod = """
    # Production.
    image:
      tag: "v1.0.0"  # one release
    model:
      name: small

    deployment:
      canary: {enabled: false, weight: 0}
    grafana:
      adminPassword: hunter2  # to be moved
      token: "${GRAFANA_TOKEN}"

    """

  let directory: String

  /// Makes the files in a folder.
  init(in folder: TemporaryProject, prod: String = prod, base: String = base) throws {
    try folder.write("environments/base.yaml", base)
    try folder.write("environments/prod.yaml", prod)
    directory = folder("environments")
  }

  /// What is in a folder already.
  init(directory: String) {
    self.directory = directory
  }

  var values: String { "\(directory)/prod.yaml" }
  var ledger: String { "\(directory)/releases/prod.jsonl" }
  var pending: String { "\(directory)/releases/prod.pending" }
  var lockFile: String { "\(directory)/releases/prod.lock" }

  func definition() throws -> EnvironmentDefinition {
    try Project.standard.environment(named: "prod")
  }

  func load() throws -> LoadedEnvironment {
    var reader = EnvironmentReader(directory: directory)
    return reader.read(try definition())
  }

  func lock(purpose: String = "test") throws -> ReleaseLock {
    try ReleaseLock(directory: directory, of: try definition(), purpose: purpose)
  }

  func plan(tag: String, _ action: ReleaseAction = .promote) throws -> PlannedRelease {
    try plannedRelease(
      action, of: try load(),
      edits: [.set(ValuePath(keys: "image", "tag"), Value(.scalar(.string(tag)), at: .nowhere))])
  }

  /// Releases a tag.
  @discardableResult
  func release(
    tag: String, reached: (CommitStep) -> Void = { _ in }
  ) throws -> ReleaseEntry {
    let lock = try lock()
    return try lock.commit(
      try plan(tag: tag), gates: Self.gates, origin: Self.origin, reached: reached)
  }

  static let origin = ReleaseOrigin(
    time: "2026-11-23T17:00:00Z", actor: "Zoë \"Z\" <zoe@example.com>", commit: "0f00")
  static let gates = [
    GateResult(.validate, .passed, evidence: "prod as it would be", "no findings"),
    GateResult(.metrics, .notRequired, "not required"),
  ]

  func read() throws -> ReleaseLedger {
    try ReleaseLedger.read(directory: directory, environment: "prod")
  }

  func verify() throws -> LedgerVerification {
    verifyLedger(directory: directory, of: try definition())
  }

  func text(_ path: String) -> String? {
    (try? readFile(path, limit: 1 << 30)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in the environments directory and that of the releases, hidden ones too.
  func list() throws -> [String] {
    let manager = FileManager.default
    return try manager.contentsOfDirectory(atPath: directory).sorted()
      + manager.contentsOfDirectory(atPath: "\(directory)/releases").sorted()
  }
}

extension Diagnostics.SourceLocation {
  static let nowhere = Diagnostics.SourceLocation(file: "")
}
