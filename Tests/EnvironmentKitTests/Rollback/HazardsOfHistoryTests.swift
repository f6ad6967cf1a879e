import Diagnostics
import EnvironmentKit
import Files
import JSON
import Terminal
import Testing
import YAML

@Suite("Hazards that a history brings")
struct HazardsOfHistoryTests {
  /// The ids that these tests find, and those that the ordinary case lets them not find.
  static let found: Set = [
    "target-is-current", "beyond-history", "operation-in-progress", "unhealthy-target",
    "release-interrupted", "values-unknown", "numbers-unconfirmed", "chart-changes",
    "current-failed", "files-differ",
  ]
  static let notFound: Set = ["secrets-of-then", "hooks-and-crds"]

  private func hazards(
    _ entries: [HistoryEntry], to target: Int, values: [Int] = [1, 2, 3],
    files: [(String, String)] = []
  ) throws -> [Hazard] {
    var texts = [
      "history.json": history(entries), "environments/prod.yaml": try RollbackFolder.prod(files),
    ]
    for number in values {
      texts["\(number).yaml"] = try RollbackFolder.prod([("\"v1.0.0\"", "v1.0.\(number)")])
    }
    let folder = try RollbackFolder(texts)
    let request = folder.request(
      to: target, history: "history.json",
      values: Dictionary(uniqueKeysWithValues: values.map { ($0, "\($0).yaml") }))
    return try request.subject().plan().hazards
  }

  private func found(
    _ id: String, _ entries: [HistoryEntry], to target: Int, values: [Int] = [1, 2, 3]
  ) throws -> Hazard {
    try #require(
      try hazards(entries, to: target, values: values).first { $0.id == id },
      "no \(id)")
  }

  @Test("A rollback to the current revision is refused, whichever it is", arguments: 1...5)
  func current(_ count: Int) throws {
    let entries = (1...count).map { HistoryEntry($0, $0 == count ? .deployed : .superseded) }
    let hazard = try found("target-is-current", entries, to: count, values: [])
    #expect(hazard.severity == .blocks)
  }

  @Test("A revision that Helm no longer has blocks, and says what to do instead")
  func beyond() throws {
    let entries = (5...14).map { HistoryEntry($0, $0 == 14 ? .deployed : .superseded) }
    let hazard = try found("beyond-history", entries, to: 3, values: [3])
    #expect(hazard.severity == .blocks)
    #expect(hazard.message == "revision 3 is gone: the history begins with 5")
    #expect(hazard.help.contains("kubesentiment render prod"))
  }

  @Test(
    "An operation in progress is a matter of care: a rollback is the way out of one that was killed",
    arguments: [HelmStatus.pendingUpgrade, .pendingRollback, .pendingInstall, .uninstalling])
  func pending(_ status: HelmStatus) throws {
    let hazard = try found(
      "operation-in-progress", [.init(1, .deployed), .init(2, status)], to: 1, values: [1, 2])
    #expect(hazard.severity == .care)
    #expect(hazard.message == "revision 2 is \(status.rawValue)")
  }

  @Test("A target that failed, or that was left once, is a matter of care")
  func unhealthy() throws {
    let failed = try found(
      "unhealthy-target", [.init(1, .failed), .init(2, .deployed)], to: 1, values: [1, 2])
    #expect(failed.message == "Helm says that revision 1 is failed")
    let left = try found(
      "unhealthy-target",
      [.init(1, .superseded), .init(2, .superseded), .init(3, .deployed, "Rollback to 1")], to: 2)
    #expect(left.message == "revision 3 went back from it to 1")
  }

  @Test("Values that nobody knows are asked for, with the command that gives them")
  func unknown() throws {
    let entries = [HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)]
    let target = try found("values-unknown", entries, to: 1, values: [2])
    #expect(target.severity == .care)
    #expect(
      target.help
        == "`helm get values mlops-sentiment --revision 1 --namespace mlops-prod -o yaml "
        + "> values-1.yaml`, then --values 1=values-1.yaml")
  }

  @Test("A plan from values that nobody knows is not simply safe")
  func unknownCurrent() throws {
    let folder = try RollbackFolder([
      "history.json": history([HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)]),
      "1.yaml": try RollbackFolder.prod([("\"v1.0.0\"", "v0.9.0")]),
    ])
    let plan = try folder.request(to: 1, history: "history.json", values: [1: "1.yaml"])
      .subject().plan()
    #expect(plan.verdict == .safeWithCare)
    let care = plan.hazards.filter { $0.severity == .care }
    #expect(care.map(\.id) == ["values-unknown"])
    #expect(
      care.first?.message == "the values of revision 2 are not known; those of the environment's "
        + "files are taken for them, and may be others")
  }

  @Test("A release that was begun and not ended is told of in every format")
  func interrupted() throws {
    let folder = try RollbackFolder()
    try folder.release(Array(RollbackFolder.story[..<3]))
    let pending = folder.folder("environments/releases/prod.pending")
    var intent: [UInt8]?
    try folder.release([RollbackFolder.story[3]]) {
      if $0 == .intentWritten { intent = try? readFile(pending, limit: 1 << 20) }
    }
    try folder.folder.write(
      "environments/releases/prod.pending", String(decoding: try #require(intent), as: UTF8.self))
    let plan = try folder.request().subject().plan()
    let hazard = try #require(plan.hazards.first { $0.id == "release-interrupted" })
    #expect(hazard.severity == .care)
    #expect(hazard.location.file == pending)
    #expect(hazard.message.hasPrefix("a release of prod is under way or was interrupted ("))
    let said = "a release of prod is under way or was interrupted"
    for text in [
      plan.text(.plain, width: nil), plan.json().serialized(), plan.markdown, plan.script,
    ] {
      #expect(text.contains(said))
    }
    #expect(plan.verdict == .safeWithCare)
  }

  @Test("Another chart is a matter of care, and a failed current revision a note")
  func charts() throws {
    let entries = [
      HistoryEntry(1, .superseded, chart: "mlops-sentiment-0.0.9"), HistoryEntry(2, .failed),
    ]
    #expect(try found("chart-changes", entries, to: 1, values: [1, 2]).severity == .care)
    #expect(try found("current-failed", entries, to: 1, values: [1, 2]).severity == .note)
  }

  @Test("Files that are not what is deployed are a note, at the first place that differs")
  func files() throws {
    let entries = [HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)]
    let hazard = try found("files-differ", entries, to: 1, values: [1, 2])
    #expect(hazard.severity == .note)
    #expect(hazard.path.description == "image.tag")
    #expect(hazard.location.file.hasSuffix("environments/prod.yaml"))
  }

  @Test("Where no value is a placeholder and nothing is there to run, nothing is said")
  func nothing() throws {
    let folder = try RollbackFolder([
      "history.json": history([HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)]),
      "1.yaml": "null\n",
    ])
    let plan = try folder.request(to: 1, history: "history.json", values: [1: "1.yaml"])
      .subject().plan()
    #expect(!plan.hazards.contains { $0.id == "secrets-of-then" })
  }
}
