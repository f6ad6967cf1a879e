import Diagnostics
import EnvironmentKit
import Files
import Foundation
import Testing

@Suite("Making a release")
struct ReleaseLockTests {
  @Test("The second to change an environment is told who does, until the first has ended")
  func exclusive() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    do {
      let lock = try project.lock(purpose: "promote staging to prod")
      let failure = #expect(throws: InputFailure.self) {
        _ = try project.lock(purpose: "promote abort prod")
      }
      #expect(
        failure.map(folder.shown) == [
          "environments/releases/prod.lock:1:1: cannot lock: it is held by process \(getpid()) "
            + "(promote staging to prod); wait until the other process has finished, then try again"
        ])
      withExtendedLifetime(lock) {}
    }
    let lock = try project.lock()
    #expect(lock.note == nil)
  }

  @Test("A release leaves the values file, the ledger and an empty lock, and nothing else")
  func nothingElse() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    var steps: [CommitStep] = []
    try project.release(tag: "v1.1.0") { steps.append($0) }
    #expect(steps == CommitStep.allCases)
    #expect(
      try project.list() == ["base.yaml", "prod.yaml", "releases", "prod.jsonl", "prod.lock"])
    #expect(project.text(project.lockFile) == "")
    #expect(
      project.text(project.values) == ReleaseProject.prod.replacing("v1.0.0", with: "v1.1.0"))
  }

  @Test("A values file that somebody changed while the release was planned is left alone")
  func changedMeanwhile() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    let plan = try project.plan(tag: "v1.1.0")
    try folder.write("environments/prod.yaml", ReleaseProject.prod + "# more\n")
    let lock = try project.lock()
    let failure = #expect(throws: InputFailure.self) {
      _ = try lock.commit(plan, gates: [], origin: ReleaseProject.origin)
    }
    #expect(
      failure.map(folder.shown) == [
        "environments/prod.yaml:1:1: the file was changed while the release was being planned; "
          + "run this again"
      ])
    #expect(project.text(project.values) == ReleaseProject.prod + "# more\n")
    #expect(project.text(project.ledger) == nil && project.text(project.pending) == nil)
  }

  @Test("Nothing is added to a damaged ledger")
  func damaged() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    let ledger = try #require(project.text(project.ledger))
    try folder.write("environments/releases/prod.jsonl", String(ledger.dropLast(9)))
    let values = project.text(project.values)
    #expect(throws: InputFailure.self) { try project.release(tag: "v1.2.0") }
    #expect(project.text(project.values) == values)
    #expect(project.text(project.ledger) == String(ledger.dropLast(9)))
  }

  @Test("The values file keeps its mode, and a link to it stays a link")
  func modeAndLink() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder("shared"), withIntermediateDirectories: true)
    try manager.moveItem(atPath: project.values, toPath: folder("shared/prod.yaml"))
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder("shared/prod.yaml"))
    try manager.createSymbolicLink(
      atPath: project.values, withDestinationPath: "../shared/prod.yaml")
    try project.release(tag: "v1.1.0")
    #expect(
      try manager.destinationOfSymbolicLink(atPath: project.values) == "../shared/prod.yaml")
    #expect(project.text(folder("shared/prod.yaml"))?.contains("v1.1.0") == true)
    let mode = try manager.attributesOfItem(atPath: folder("shared/prod.yaml"))[.posixPermissions]
    #expect(mode as? Int == 0o640)
  }

  @Test("Where the environments directory can not be written, nothing changes")
  func readOnly() throws {
    let folder = try TemporaryProject()
    // What stands where a directory must be made stops even root.
    try folder.write("environments/releases", "")
    let project = try ReleaseProject(in: folder)
    let failure = #expect(throws: InputFailure.self) { try project.release(tag: "v1.1.0") }
    #expect(failure.map(folder.shown)?.first?.contains("cannot make the directory") == true)
    #expect(project.text(project.values) == ReleaseProject.prod)
  }
}
