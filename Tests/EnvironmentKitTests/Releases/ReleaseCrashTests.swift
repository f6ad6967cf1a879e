import Diagnostics
import EnvironmentKit
import Foundation
import Testing

/// Processes that are killed while they make a release.
@Suite("Releases that are killed")
struct ReleaseCrashTests {
  /// The files of a project as the reader of them sees them.
  private struct Files: Equatable {
    let values: String?
    let ledger: String?

    init(_ project: ReleaseProject) {
      values = project.text(project.values)
      ledger = project.text(project.ledger)
    }
  }

  /// The files before and after the release of `v1.2.0`.
  private func beforeAndAfter() throws -> (before: Files, after: Files) {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    let before = Files(project)
    try project.release(tag: "v1.2.0")
    return (before, Files(project))
  }

  /// Looks at what a killed process left of the release of `v1.2.0`, then takes the lock.
  private func check(
    _ project: ReleaseProject, leftoversAllowed: Bool = false
  ) throws -> (isNew: Bool, note: String?) {
    let (before, after) = try beforeAndAfter()
    let killed = Files(project)
    #expect(killed.values == before.values || killed.values == after.values)
    #expect(try project.verify().failure == nil)
    let entries = try project.verify().entries
    #expect(entries == 2 || entries == 3)
    // The ledger never runs ahead of the values file.
    #expect(entries == 2 || killed.values == after.values)

    let note = try { try project.lock().note?.message }()
    let settled = Files(project)
    let isNew = settled.values == after.values
    #expect(isNew || settled.values == before.values)
    #expect(try project.verify().failure == nil)
    #expect(try project.verify().entries == (isNew ? 3 : 2))
    #expect(try project.read().latest?.tag == (isNew ? "v1.2.0" : "v1.1.0"))
    let names = try project.list().filter { !leftoversAllowed || !$0.hasPrefix(".kubesentiment-") }
    #expect(names == ["base.yaml", "prod.yaml", "releases", "prod.jsonl", "prod.lock"])
    // And the next release goes on from there.
    try project.release(tag: "v1.3.0")
    #expect(try project.verify().failure == nil)
    return (isNew, note)
  }

  @Test(
    "Behind each step, the files are the old ones or the new ones, and the next run makes them one",
    arguments: [
      (CommitStep.filesStaged, false, nil),
      (
        .intentWritten, false,
        "took back an interrupted release of prod, which had changed nothing yet"
      ),
      (
        .valuesReplaced, true,
        "finished an interrupted release of prod: its entry is in the ledger now"
      ),
      (.ledgerReplaced, true, "an interrupted release of prod had written all it had to"),
      (.intentRemoved, true, nil),
    ] as [(CommitStep, Bool, String?)])
  func steps(step: CommitStep, isNew: Bool, note: String?) async throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    let directory = project.directory
    let name = step.rawValue
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [directory = directory as String, name = name as String] in
      try ReleaseProject(directory: directory).release(tag: "v1.2.0") {
        if $0.rawValue == name { kill(getpid(), SIGKILL) }
      }
    }
    let result = try check(project)
    #expect(result.isNew == isNew && result.note == note)
  }

  @Test("The first release of an environment is written whole or not at all, too")
  func first() async throws {
    for step in CommitStep.allCases {
      let folder = try TemporaryProject()
      let project = try ReleaseProject(in: folder)
      let directory = project.directory
      let name = step.rawValue
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [directory = directory as String, name = name as String] in
        try ReleaseProject(directory: directory).release(tag: "v1.1.0") {
          if $0.rawValue == name { kill(getpid(), SIGKILL) }
        }
      }
      _ = try project.lock()
      let isNew = project.text(project.values)?.contains("v1.1.0") == true
      #expect(isNew == ![.filesStaged, .intentWritten].contains(step))
      #expect(try project.verify().entries == (isNew ? 2 : 0) && project.verify().failure == nil)
      #expect(project.text(project.pending) == nil)
    }
  }

  @Test("At any moment", arguments: 0..<24)
  func anywhere(turn: Int) async throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    let directory = project.directory
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [directory = directory as String, turn = turn as Int] in
      let project = ReleaseProject(directory: directory)
      let plan = try project.plan(tag: "v1.2.0")
      let lock = try project.lock()
      // A release takes some milliseconds, most of them waiting for the disk.
      Thread.detachNewThread {
        usleep(UInt32(turn * 150))
        kill(getpid(), SIGKILL)
      }
      _ = try lock.commit(plan, gates: ReleaseProject.gates, origin: ReleaseProject.origin)
      while true { sleep(1) }
    }
    // A file may have got its passing name, which .gitignore knows, and not yet its own.
    _ = try check(project, leftoversAllowed: true)
  }
}
