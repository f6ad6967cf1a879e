import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("The revision to go back to")
struct TargetChoiceTests {
  static let ofLedger: [LedgerCase] = [
    LedgerCase("after the whole story, what ran before it", RollbackFolder.story, 1),
    LedgerCase("while the canary runs, what runs beside it", Array(RollbackFolder.story[..<2]), 1),
    LedgerCase(
      "after the next one, the finished one before",
      RollbackFolder.story + [.init(.promote, day: 6, tag: "v1.3.0", weight: 10)], 5),
    LedgerCase(
      "not the one that was left for an earlier one",
      RollbackFolder.story + [
        .init(.revert, day: 6, tag: "v1.0.0"), .init(.promote, day: 7, tag: "v1.3.0"),
      ], 6),
    LedgerCase(
      "nor after an aborted canary the canary",
      [
        .init(.promote, day: 1, tag: "v1.1.0"),
        .init(.promote, day: 2, tag: "v1.2.0", weight: 10),
        .init(.abort, day: 3, tag: "v1.1.0"),
      ], 1),
    LedgerCase(
      "none where the canary alone came in between",
      [
        .init(.promote, day: 2, tag: "v1.2.0", weight: 10), .init(.abort, day: 3, tag: "v1.0.0"),
      ], nil),
    LedgerCase(
      "none once it was gone back to",
      RollbackFolder.story + [.init(.revert, day: 6, tag: "v1.0.0")],
      nil),
  ]

  @Test("Of a ledger alone", arguments: ofLedger)
  func ledger(_ test: LedgerCase) throws {
    let folder = try RollbackFolder()
    try folder.release(test.releases)
    guard let target = test.target else {
      let found = failures { () throws(InputFailure) in _ = try folder.request().subject() }
      #expect(found.first?.message.hasPrefix("there is no revision to go back to before") == true)
      return
    }
    let plan = try folder.request().subject().plan()
    #expect(plan.target.number == target)
    #expect(plan.current.number == test.releases.count + 1)
    #expect(plan.choice.passedOver.map(\.number) == (target + 1..<plan.current.number).reversed())
    #expect(plan.hazards.contains { $0.id == "numbers-unconfirmed" })
  }

  static let ofHelm: [HelmCase] = [
    HelmCase("the one before", [.init(1, .superseded), .init(2, .deployed)], 1),
    HelmCase(
      "the one that still runs where the newest failed",
      [.init(1, .superseded), .init(2, .deployed), .init(3, .failed)], 2),
    HelmCase(
      "the one that still runs where Helm is at work",
      [.init(1, .superseded), .init(2, .deployed), .init(3, .pendingUpgrade)], 2),
    HelmCase(
      "none that failed, hung or was uninstalled",
      [
        .init(1, .superseded), .init(2, .failed), .init(3, .pendingUpgrade),
        .init(4, .uninstalled), .init(5, .unknown), .init(6, .deployed),
      ], 1),
    HelmCase(
      "none that was rolled back from",
      [
        .init(1, .superseded), .init(2, .superseded), .init(3, .superseded, "Rollback to 1"),
        .init(4, .deployed),
      ], 3),
    HelmCase(
      "none that the current one is a rollback to",
      [.init(1, .superseded), .init(2, .superseded), .init(3, .deployed, "Rollback to 1")], nil),
    HelmCase("none before the first", [.init(7, .deployed)], nil),
    HelmCase("none where all failed", [.init(1, .failed), .init(2, .deployed)], nil),
    HelmCase(
      "an odd description is none of a rollback",
      [.init(1, .superseded), .init(2, .superseded), .init(3, .deployed, "Rollback to 9")], 2),
  ]

  @Test("Of a history alone, whose values nobody knows", arguments: ofHelm)
  func history(_ test: HelmCase) throws {
    let folder = try RollbackFolder(["history.json": EnvironmentKitTests.history(test.entries)])
    guard let target = test.target else {
      let found = failures { () throws(InputFailure) in
        _ = try folder.request(history: "history.json").subject()
      }
      #expect(found.first?.message.hasPrefix("there is no revision to go back to before") == true)
      #expect(found.first?.location.file.hasSuffix("history.json") == true)
      return
    }
    let plan = try folder.request(history: "history.json").subject().plan()
    #expect(plan.target.number == target)
    #expect(plan.difference == nil)
    #expect(plan.hazards.contains { $0.id == "values-unknown" && $0.severity == .care })
  }

  @Test("Helm's revisions get the values of what the ledger had by then")
  func both() throws {
    let folder = try RollbackFolder([
      "history.json": EnvironmentKitTests.history([
        HistoryEntry(11, .superseded, updated: "2026-10-30T12:00:00Z"),
        HistoryEntry(12, .superseded, updated: "2026-11-01T23:00:00+01:00"),
        HistoryEntry(13, .superseded, updated: "2026-11-02T12:00:00.9Z"),
        HistoryEntry(14, .superseded, updated: "2026-11-03T12:05:00Z"),
        HistoryEntry(15, .failed, updated: "2026-11-04T12:05:00Z"),
        HistoryEntry(16, .superseded, "Rollback to 14", updated: "2026-11-04T12:06:00Z"),
        HistoryEntry(17, .deployed, updated: "2026-11-05T12:05:00Z"),
      ])
    ])
    try folder.release(RollbackFolder.story)
    let plan = try folder.request(history: "history.json").subject().plan()
    #expect(plan.current.entry?.revision == 5)
    // The baseline is what ran just before the ledger began.
    #expect(plan.target.number == 12)
    #expect(plan.target.entry?.revision == 1)
    #expect(
      plan.choice.passedOver.map(\.reason) == [
        "a canary at 50 %", "Helm says failed", "a canary at 50 %", "a canary at 10 %",
      ])
    #expect(!plan.hazards.contains { $0.id == "numbers-unconfirmed" })
    #expect(plan.verdict == .safe)
    #expect(
      plan.steps.last?.commands == [
        "kubesentiment promote revert prod --to 1 --environments "
          + "\(folder.folder("environments")) --apply"
      ])
    #expect(plan.difference?.changes.map(\.path.description) == ["image.tag"])
  }

  @Test("A revision that never was is refused", arguments: [3, 99])
  func missing(_ target: Int) throws {
    let folder = try RollbackFolder([
      "history.json": EnvironmentKitTests.history([
        HistoryEntry(1, .superseded), HistoryEntry(2, .deployed),
      ])
    ])
    let found = failures { () throws(InputFailure) in
      _ = try folder.request(to: target, history: "history.json").subject()
    }
    #expect(
      found.map(\.message) == ["there is no revision \(target); name one of 1, 2 with --to"])
  }

  @Test("With neither ledger nor history, what to supply is said")
  func nothing() throws {
    let folder = try RollbackFolder()
    let found = failures { () throws(InputFailure) in _ = try folder.request().subject() }
    let message = try #require(found.first?.message)
    #expect(message.contains("helm history mlops-sentiment --namespace mlops-prod -o json"))
    #expect(
      message.contains(
        "helm get values mlops-sentiment --namespace mlops-prod --revision N -o yaml"))
    #expect(found.first?.location.file.hasSuffix("environments/releases/prod.jsonl") == true)
  }
}

struct LedgerCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let releases: [RollbackFolder.Release]
  let target: Int?

  init(_ description: String, _ releases: [RollbackFolder.Release], _ target: Int?) {
    testDescription = description
    self.releases = releases
    self.target = target
  }
}

struct HelmCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let entries: [HistoryEntry]
  let target: Int?

  init(_ description: String, _ entries: [HistoryEntry], _ target: Int?) {
    testDescription = description
    self.entries = entries
    self.target = target
  }
}
