import Diagnostics
import EnvironmentKit
import Foundation
import JSON
import Testing

@Suite("Interrupted releases")
struct InterruptedReleaseTests {
  /// A project with the intent of a release beside its files as they are after it.
  private func interrupted(
    _ folder: TemporaryProject, _ body: (ReleaseProject, _ intent: String) throws -> Void
  ) throws {
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    var intent: String?
    try project.release(tag: "v1.2.0") {
      if $0 == .intentWritten { intent = project.text(project.pending) }
    }
    try body(project, try #require(intent))
  }

  private let pending = "environments/releases/prod.pending"

  /// What is said of an interrupted release, in failing.
  private func failure(_ folder: TemporaryProject, _ project: ReleaseProject) throws -> String {
    let plain = #expect(throws: InputFailure.self) {
      _ = try interruptedRelease(directory: project.directory, of: try project.definition())
    }
    let locking = #expect(throws: InputFailure.self) { _ = try project.lock() }
    #expect(plain.map(folder.shown) == locking.map(folder.shown))
    return plain.map(folder.shown)?.first ?? ""
  }

  @Test("Without one there is nothing to say")
  func none() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    #expect(
      try interruptedRelease(directory: project.directory, of: project.definition()) == nil)
  }

  @Test("A run that only plans says what is there, and changes nothing")
  func told() throws {
    let folder = try TemporaryProject()
    try interrupted(folder) { project, intent in
      try folder.write(pending, intent)
      let found = try interruptedRelease(directory: project.directory, of: project.definition())
      #expect(
        found?.message.replacing(folder.path + "/", with: "")
          == "a release of prod is under way or was interrupted (\(pending)): "
          + "it has written all it had to, and the next run with --apply tidies up behind it")
      #expect(project.text(project.pending) == intent)
    }
  }

  @Test("Verifying the ledger finds it, and what is wrong with it")
  func verified() throws {
    let folder = try TemporaryProject()
    try interrupted(folder) { project, intent in
      #expect(try project.verify().interruption == nil)
      try folder.write(pending, intent)
      let verified = try LedgerVerifications(directory: project.directory, environments: [])
      #expect(!verified.isGood && !verified.isUnreadable)
      #expect(
        verified.failures.map { folder.shown($0).joined() } == [
          "\(pending):1:1: a release of prod is under way or was interrupted: "
            + "it has written all it had to, and the next run with --apply tidies up behind it"
        ])
      let json = verified.json.serialized(.compact)
      #expect(json.contains(#""status":"interrupted""#) && json.contains(#""isGood":false"#))
      try folder.write(pending, "{")
      let interruption = try #require(try project.verify().interruption)
      #expect(folder.shown(interruption).joined().contains("it is damaged"))
    }
  }

  @Test("A values file that was edited since is not overwritten")
  func editedValues() throws {
    let folder = try TemporaryProject()
    try interrupted(folder) { project, intent in
      try folder.write(pending, intent)
      try folder.write("environments/prod.yaml", ReleaseProject.prod + "# mine\n")
      #expect(
        try failure(folder, project).replacing(folder.path + "/", with: "")
          == "environments/prod.yaml:1:1: the values file is neither as it was before the "
          + "interrupted release nor as it would be after it; put it back "
          + "(git diff -- environments/prod.yaml shows what changed), "
          + "or remove \(pending) to leave the files as they are")
      #expect(project.text(project.values) == ReleaseProject.prod + "# mine\n")
      #expect(project.text(project.pending) == intent)
    }
  }

  @Test("A ledger that was changed since is not overwritten")
  func editedLedger() throws {
    let folder = try TemporaryProject()
    try interrupted(folder) { project, intent in
      try folder.write(pending, intent)
      let ledger = try #require(project.text(project.ledger))
      let shorter = String(ledger.prefix { !$0.isNewline }) + "\n"
      try folder.write("environments/releases/prod.jsonl", shorter)
      #expect(try failure(folder, project).contains("the ledger is neither as it was before"))
      #expect(project.text(project.ledger) == shorter)
    }
  }

  @Test(
    "An intent that is damaged, or about something else, is refused",
    arguments: [
      ("", "", "it is damaged: the text ends where a value is needed"),
      ("\"version\": 1", "\"version\": 2", "it is damaged: the format's version is not 1"),
      ("\"values\": \"prod.yaml\"", "\"values\": \"../../etc/passwd\"", "`../../etc/passwd`, and"),
      ("\"environment\": \"prod\"", "\"environment\": \"dev\"", "of the environment `dev`, not"),
      ("\"before\"", "\"afterwards\"", "`afterwards` does not belong here"),
      ("\"revision\\\":3", "\"revision\\\":4", "the ledger is neither"),
      ("\"ledgerSize\": ", "\"ledgerSize\": 9", "the ledger is neither"),
      ("\"ledgerSize\": ", "\"ledgerSize\": -", "the ledger is neither"),
      ("\n}", "\n", "it is damaged: "),
    ])
  func hostile(old: String, new: String, message: String) throws {
    let folder = try TemporaryProject()
    try interrupted(folder) { project, intent in
      let changed = old.isEmpty ? "" : intent.replacing(old, with: new)
      try #require(changed != intent)
      try folder.write(pending, changed)
      let values = project.text(project.values)
      #expect(try failure(folder, project).contains(message))
      #expect(project.text(project.values) == values)
    }
  }

  @Test("What an intent would add is checked, too")
  func forged() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    let ledger = try #require(project.text(project.ledger))
    var intent: String?
    try project.release(tag: "v1.2.0") { step in
      if step == .intentWritten { intent = project.text(project.pending) }
    }
    // The ledger is the old one, and the entry that the intent has is an edited one.
    try folder.write("environments/releases/prod.jsonl", ledger)
    try folder.write(
      pending,
      try #require(intent).replacing("\\\"tag\\\":\\\"v1.2.0", with: "\\\"tag\\\":\\\"v9.2.0"))
    #expect(try failure(folder, project).contains("the ledger would be damaged"))
  }
}
