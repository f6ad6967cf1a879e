import EnvironmentKit
import Foundation
import TestSupport
import Testing
import YAML

/// The folder to write to; nil in an ordinary test run.
private let folder = ProcessInfo.processInfo.environment["KUBESENTIMENT_ORACLE_OUTPUT"]

/// Writes ledgers for `Tests/Oracles/ledger.py`.
@Suite(
  "Ledgers for the independent check",
  .enabled(if: folder != nil, "KUBESENTIMENT_ORACLE_OUTPUT is not set"))
struct LedgerOracleOutput {
  @Test("Releases of values with every kind of text", arguments: 0..<10)
  func ledgers(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let project = try TemporaryProject()
    let releases = try ReleaseProject(in: project)
    for minor in 1...20 {
      let text = String(
        String.UnicodeScalarView(
          (0..<12).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x20...0x2FFF, using: &random))
          }))
      let release = try plannedRelease(
        .promote, of: try releases.load(),
        edits: [
          .set(ValuePath(keys: "image", "tag"), .text("v1.\(minor).0")),
          .set(ValuePath(keys: "note", "\"values\":{}"), .text(text)),
        ])
      let lock = try releases.lock()
      _ = try lock.commit(release, gates: ReleaseProject.gates, origin: ReleaseProject.origin)
    }
    let ledger = try #require(releases.text(releases.ledger))
    try Data(ledger.utf8).write(
      to: URL(filePath: "\(try #require(folder))/ledger-\(seed).jsonl"))
  }
}

extension Value {
  fileprivate static func text(_ text: String) -> Value {
    Value(.scalar(.string(text)), at: .nowhere)
  }
}
