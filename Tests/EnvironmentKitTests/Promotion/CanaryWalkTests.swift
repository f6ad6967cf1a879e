import EnvironmentKit
import Foundation
import Testing

@Suite("A canary's steps")
struct CanaryWalkTests {
  private static let begin = PromotionRequest.Change.promote(from: "staging", to: "prod")

  private func file(_ tag: String, _ isEnabled: Bool, _ weight: Int) -> String {
    PromotionProject.prod.replacing("v1.0.0", with: tag)
      .replacing("enabled: false", with: "enabled: \(isEnabled)")
      .replacing("weight: 0", with: "weight: \(weight)")
  }

  @Test("Go from weight to weight until the release has taken over")
  func walk() throws {
    let project = try PromotionProject()
    #expect(try project.apply(Self.begin) == file("v1.2.0", true, 10))
    #expect(try project.apply(.advance("prod")) == file("v1.2.0", true, 50))
    #expect(try project.apply(.advance("prod")) == file("v1.2.0", true, 100))
    let over = try project.draft(.advance("prod"))
    #expect(
      over.refusals.map(\.message) == [
        "the canary of prod has 100 % of the traffic, and no larger weight follows"
      ])
    #expect(try project.draft(.finish("prod")).notes.isEmpty)
    #expect(try project.apply(.finish("prod")) == file("v1.2.0", false, 0))
    let ledger = try ReleaseLedger.read(directory: project.folder.path, environment: "prod")
    #expect(
      try ledger.entries.map(\.action)
        == [.baseline, .promote, .advance, .advance, .finish])
  }

  @Test("Finishing early names the weights that it skips")
  func early() throws {
    let project = try PromotionProject()
    try project.apply(Self.begin)
    let draft = try project.draft(.finish("prod"))
    #expect(
      draft.notes == ["this skips 50 % and 100 %: the canary has had 10 % of the traffic"])
    #expect(draft.changes == ["deployment.canary.enabled=false", "deployment.canary.weight=0"])
  }

  @Test("Aborting gives the file back, to the byte", arguments: 0...2)
  func abort(_ advances: Int) throws {
    let staging = PromotionProject.staging.replacing("name: a", with: "name: b")
    let project = try PromotionProject(staging: staging)
    try project.apply(Self.begin)
    for _ in 0..<advances { try project.apply(.advance("prod")) }
    let draft = try project.draft(.abort("prod"))
    #expect(draft.tag.to == "v1.0.0")
    #expect(draft.version == ReleaseVersion("1.0.0"))
    #expect(
      draft.notes == ["prod gets back what revision 1 had: revision 2 began this canary"])
    #expect(try project.apply(.abort("prod")) == PromotionProject.prod)
  }

  @Test("Aborting takes away what the promotion brought")
  func abortAddition() throws {
    let staging = PromotionProject.staging.replacing("name: a", with: "name: a, extra: 1")
    let policy = PromotionProject.policy.replacing("model.name]", with: "model.extra]")
    let project = try PromotionProject(staging: staging, policy: policy)
    #expect(try project.apply(Self.begin).contains("extra"))
    #expect(try project.apply(.abort("prod")) == PromotionProject.prod)
  }

  @Test("Aborting leaves a secret as it is, which the ledger does not hold")
  func abortSecret() throws {
    let policy = PromotionProject.policy.replacing("model.name]", with: "redis]")
    let staging = PromotionProject.staging + "redis: {password: hunter2, host: b}\n"
    let prod = PromotionProject.prod + "redis: {password: hunter3, host: a}\n"
    let project = try PromotionProject(staging: staging, prod: prod, policy: policy)
    #expect(try project.apply(Self.begin).contains("{password: hunter2, host: b}"))
    let draft = try project.draft(.abort("prod"))
    #expect(draft.notes.contains("redis.password stays as it is: the ledger does not hold secrets"))
    #expect(try project.apply(.abort("prod")).contains("{password: hunter2, host: a}"))
    let ledger = try #require(
      FileManager.default.contents(atPath: project.folder("releases/prod.jsonl")))
    #expect(!String(decoding: ledger, as: UTF8.self).contains("hunter"))
  }

  @Test("A second release is aborted to the first")
  func second() throws {
    let project = try PromotionProject()
    try project.apply(Self.begin)
    try project.apply(.finish("prod"))
    try project.folder.write(
      "staging.yaml", PromotionProject.staging.replacing("1.2.0", with: "1.3.0"))
    try project.apply(Self.begin)
    #expect(try project.apply(.abort("prod")) == file("v1.2.0", false, 0))
  }

  @Test("What the ledger does not know can not be aborted")
  func unknown() throws {
    let project = try PromotionProject(prod: file("v1.0.0", true, 10))
    let draft = try project.draft(.abort("prod"))
    #expect(
      draft.refusals.map(\.message) == [
        "the ledger of prod does not say what ran before this canary"
      ])
    #expect(draft.release == nil)
  }

  @Test("A canary that somebody began by hand is not taken back to before a release without one")
  func byHand() throws {
    let policy = PromotionProject.policy.replacing(
      "    canary: { weights: [10, 50, 100] }\n", with: "")
    let project = try PromotionProject(policy: policy)
    try project.apply(Self.begin)
    try project.folder.write("prod.yaml", file("v1.2.0", true, 10))
    let draft = try project.draft(.abort("prod"))
    #expect(
      draft.refusals.map(\.message) == [
        "the ledger of prod does not say what ran before this canary"
      ])
  }

  @Test("A canary whose release somebody changed by hand goes neither on nor back")
  func changedByHand() throws {
    let project = try PromotionProject()
    try project.apply(Self.begin)
    try project.folder.write("prod.yaml", file("v7.7.7", true, 10))
    for change in [PromotionRequest.Change.advance("prod"), .finish("prod"), .abort("prod")] {
      let draft = try project.draft(change)
      #expect(
        draft.refusals.map(\.message) == [
          "image.tag is not what the canary of prod has by revision 2 of the ledger"
        ])
      #expect(draft.release == nil)
    }
  }

  @Test("Without a canary there is nothing to go on with")
  func none() throws {
    let project = try PromotionProject()
    for change in [PromotionRequest.Change.advance("prod"), .finish("prod"), .abort("prod")] {
      let draft = try project.draft(change)
      #expect(draft.refusals.map(\.message) == ["no canary runs in prod"])
      #expect(draft.refusals.first?.help == "begin one: promote staging prod")
    }
  }

  @Test("A weight that is none of the policy's goes to the next larger one")
  func between() throws {
    let project = try PromotionProject(prod: file("v1.0.0", true, 20))
    #expect(try project.draft(.advance("prod")).changes == ["deployment.canary.weight=50"])
  }

  @Test("An environment without weights can only finish")
  func noWeights() throws {
    let policy = PromotionProject.policy.replacing(
      "    canary: { weights: [10, 50, 100] }\n", with: "")
    let project = try PromotionProject(prod: file("v1.0.0", true, 20), policy: policy)
    #expect(
      try project.draft(.advance("prod")).refusals.first?.message.contains("no canary weights")
        == true)
    #expect(try project.draft(.finish("prod")).release != nil)
  }

  @Test("A revision is brought back, and only if there is one")
  func revert() throws {
    let project = try PromotionProject()
    #expect(
      try project.draft(.revert("prod", revision: 1)).refusals.map(\.message) == [
        "the ledger of prod has no revision 1"
      ])
    try project.apply(Self.begin)
    try project.apply(.finish("prod"))
    #expect(
      try project.draft(.revert("prod", revision: 9)).refusals.first?.help == "give one from 1 to 3"
    )
    let same = try project.draft(.revert("prod", revision: 3))
    #expect(same.release == nil)
    #expect(same.refusals.isEmpty)
    #expect(try project.apply(.revert("prod", revision: 1)) == PromotionProject.prod)
    let canary = try project.draft(.revert("prod", revision: 2))
    #expect(canary.notes == ["a canary ran at revision 2, with 10 % of the traffic"])
  }
}
