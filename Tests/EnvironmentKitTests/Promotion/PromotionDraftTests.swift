import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("A promotion's draft")
struct PromotionDraftTests {
  private func draft(
    _ project: PromotionProject, _ from: String = "staging", _ to: String = "prod",
    tag: String? = nil, weight: Int? = nil, allowsDowngrade: Bool = false
  ) throws -> ReleaseDraft {
    try project.draft(
      .promote(from: from, to: to, tag: tag, weight: weight, allowsDowngrade: allowsDowngrade))
  }

  @Test("The source's version becomes a tag of the target, and the canary begins")
  func version() throws {
    let draft = try draft(PromotionProject())
    #expect(draft.refusals.isEmpty)
    #expect(
      draft.changes == [
        "image.tag=v1.2.0", "deployment.canary.enabled=true", "deployment.canary.weight=10",
      ])
    #expect(draft.tag.from == "v1.0.0")
    #expect(draft.tag.to == "v1.2.0")
    #expect(draft.version == ReleaseVersion("1.2.0"))
    #expect(draft.canary.to == .running(weight: 10))
    #expect(draft.imageTags == ["staging-v1.2.0", "v1.2.0"])
  }

  @Test("Everything but what changes stays as it is, to the byte")
  func bytes() throws {
    let release = try #require(try draft(PromotionProject()).release)
    #expect(
      String(decoding: release.edited, as: UTF8.self)
        == PromotionProject.prod.replacing("v1.0.0", with: "v1.2.0")
        .replacing("enabled: false", with: "enabled: true")
        .replacing("weight: 0", with: "weight: 10"))
  }

  /// What is asked for, and why it is refused.
  private static let refusedSteps = [
    ("dev", "prod", "dev → prod skips staging"),
    ("prod", "dev", "prod → dev leads back"),
    ("staging", "dev", "staging → dev leads back"),
    ("prod", "prod", "prod is promoted to itself"),
    ("dev", "dev", "dev is promoted to itself"),
  ]

  @Test("A step that is not on the path is refused", arguments: refusedSteps)
  func path(_ step: (from: String, to: String, message: String)) throws {
    let draft = try draft(PromotionProject(), step.from, step.to, tag: "v9.9.9")
    #expect(draft.refusals.map(\.message) == [step.message])
    #expect(draft.refusals.allSatisfy { !$0.help.isEmpty })
    #expect(draft.release == nil)
  }

  @Test("An environment that no step reaches is refused")
  func noPath() throws {
    let draft = try draft(
      PromotionProject(
        policy: PromotionProject.policy.replacing("  - { from: dev, to: staging }\n", with: "")),
      "dev", "staging")
    #expect(draft.refusals.map(\.message) == ["no step leads from dev to staging"])
  }

  /// The target's tag now, `--tag`, whether a lower version is allowed; the new tag, or the refusal.
  private static let tags: [(now: String, asked: String?, downgrade: Bool, outcome: String)] = [
    ("v1.0.0", nil, false, "v1.2.0"),
    ("v1.0.0", "v1.2.0", false, "v1.2.0"),
    ("v1.1.9", nil, false, "v1.2.0"),
    ("latest", nil, false, "v1.2.0"),
    ("v2.0", nil, false, "v1.2.0"),
    ("1.9.0", nil, false, "v1.2.0"),
    (
      "v1.10.0", nil, false,
      "prod runs 1.10.0 (`v1.10.0`), which is later than 1.2.0"
    ),
    ("v1.10.0", nil, true, "v1.2.0"),
    (
      "v1.0.0", "v1.3.0", false,
      "staging runs 1.2.0 (`staging-v1.2.0`), not 1.3.0: a release moves from one environment to the next"
    ),
    (
      "v1.0.0", "v1.1.0", true,
      "staging runs 1.2.0 (`staging-v1.2.0`), not 1.1.0: a release moves from one environment to the next"
    ),
    (
      "v1.0.0", "1.2.0", false,
      "--tag `1.2.0` does not fit `vX.Y.Z`, the pattern of prod's tags"
    ),
    (
      "v1.0.0", "staging-v1.2.0", false,
      "--tag `staging-v1.2.0` does not fit `vX.Y.Z`, the pattern of prod's tags"
    ),
    (
      "v1.0.0", "latest", false, "--tag `latest` does not fit `vX.Y.Z`, the pattern of prod's tags"
    ),
    (
      "v1.0.0", "v1.02.0", false,
      "--tag `v1.02.0` does not fit `vX.Y.Z`, the pattern of prod's tags"
    ),
  ]

  @Test("The tag is decided", arguments: tags)
  func tag(_ test: (now: String, asked: String?, downgrade: Bool, outcome: String)) throws {
    let project = try PromotionProject(
      prod: PromotionProject.prod.replacing("v1.0.0", with: test.now))
    let draft = try draft(project, tag: test.asked, allowsDowngrade: test.downgrade)
    let outcome = draft.refusals.first?.message ?? draft.tag.to
    #expect(outcome == test.outcome)
    #expect(draft.refusals.count <= 1)
  }

  @Test("A tag that is no image tag is refused", arguments: ["", "a b", "v1.2.0+a", "é", "-x"])
  func invalidTag(_ tag: String) throws {
    let draft = try draft(PromotionProject(), tag: tag)
    let message = try #require(draft.refusals.first?.message)
    #expect(message.hasPrefix("--tag "))
    #expect(draft.release == nil)
  }

  @Test("Without a version in the source the tag must be said, and that is noted")
  func noVersion() throws {
    let project = try PromotionProject()
    let refused = try draft(project, "dev", "staging")
    #expect(
      refused.refusals.map(\.message) == [
        "the tag of dev is `dev`, which has no version: what to promote is not known"
      ])
    #expect(refused.refusals.first?.help == "say it with --tag, such as --tag staging-v1.2.0")
    #expect(refused.refusals.first?.location?.start.line == 1)
    let said = try draft(project, "dev", "staging", tag: "staging-v1.3.0")
    #expect(said.refusals.isEmpty)
    #expect(said.changes == ["image.tag=staging-v1.3.0"])
    #expect(
      said.notes == [
        "nothing shows that 1.3.0 ran in dev: its tag is `dev`, without a version"
      ])
  }

  @Test("A source without a tag is refused, a target without one gets it")
  func noTag() throws {
    let without = "image: {repository: app}\nmodel: {name: a}\n"
    let refused = try draft(PromotionProject(staging: without))
    #expect(refused.refusals.map(\.message) == ["staging has no image.tag to promote"])
    let given = try draft(PromotionProject(staging: without), tag: "v1.2.0")
    #expect(given.refusals.isEmpty)
    #expect(given.notes == ["nothing shows that 1.2.0 ran in staging: its tag is missing"])
    let added = try draft(PromotionProject(prod: without))
    #expect(added.refusals.isEmpty)
    #expect(added.changes.contains("image.tag=v1.2.0"))
    #expect(added.tag.from == nil)
  }

  @Test("A target with any tag takes the source's as it is")
  func anyTag() throws {
    let project = try PromotionProject(
      policy: PromotionProject.policy.replacing("tag: staging-vX.Y.Z", with: "tag: \"*\""))
    #expect(try draft(project, "dev", "staging").changes == ["image.tag=dev"])
    #expect(try draft(project, "dev", "staging", tag: "x").changes == ["image.tag=x"])
  }

  @Test("Nothing but what the policy lists moves")
  func travels() throws {
    let staging =
      PromotionProject.staging.replacing("name: a", with: "name: b, backend: onnx")
      + "replicaCount: 9\n"
    let draft = try draft(PromotionProject(staging: staging))
    #expect(
      draft.changes == [
        "image.tag=v1.2.0", "model.name=b", "deployment.canary.enabled=true",
        "deployment.canary.weight=10",
      ])
  }

  @Test("What the source has not stays, and that is noted")
  func absent() throws {
    let staging = PromotionProject.staging.replacing("model: {name: a}", with: "model: {}")
    let draft = try draft(PromotionProject(staging: staging))
    #expect(draft.notes == ["staging has no model.name: prod keeps its own"])
    #expect(!draft.changes.contains { $0.hasPrefix("model.name") })
  }

  @Test(
    "A value travels whole, whatever its type", arguments: ["7", "[1, {a: b}]", "null", "{x: y}"])
  func types(_ value: String) throws {
    let staging = PromotionProject.staging.replacing("name: a", with: "name: \(value)")
    let draft = try draft(PromotionProject(staging: staging))
    let expected = Repository.load(staging, tier: .staging).values?["model"]?["name"]
    let found = draft.release?.after["model"]?["name"]
    #expect(try #require(found).means(#require(expected)))
  }

  @Test("What is the same already is nothing to promote")
  func nothing() throws {
    let prod = PromotionProject.prod.replacing("v1.0.0", with: "v1.2.0")
    let draft = try draft(PromotionProject(prod: prod), weight: 50)
    #expect(draft.release == nil)
    #expect(draft.refusals.isEmpty)
    #expect(draft.gates.isEmpty)
    let plan = try draft.plan(gates: [])
    #expect(plan.isEmpty)
    #expect(plan.isAllowed)
    #expect(plan.verdict == "Nothing to promote: prod has what staging has")
  }

  @Test("Where image.tag does not travel, --tag is refused and the tag stays")
  func tagStays() throws {
    let policy = PromotionProject.policy.replacing("image.tag, ", with: "")
    let staging = PromotionProject.staging.replacing("name: a", with: "name: b")
    let project = try PromotionProject(staging: staging, policy: policy)
    #expect(
      try draft(project).changes == [
        "model.name=b", "deployment.canary.enabled=true", "deployment.canary.weight=10",
      ])
    #expect(
      try draft(project, tag: "v1.2.0").refusals.map(\.message) == [
        "image.tag does not travel, so --tag has nothing to say"
      ])
  }

  @Test("A canary begins at the weight that was asked for, if it is one of the policy's")
  func weight() throws {
    let project = try PromotionProject()
    #expect(try draft(project, weight: 100).canary.to == .running(weight: 100))
    #expect(
      try draft(project, weight: 20).refusals.map(\.message) == [
        "20 % is none of the weights of prod"
      ])
    #expect(
      try draft(project, "dev", "staging", tag: "staging-v1.3.0", weight: 10).refusals.map(
        \.message)
        == ["staging has no canary: a release gets all of its traffic at once"])
  }

  @Test("While a canary runs nothing is promoted")
  func running() throws {
    let prod = PromotionProject.prod.replacing("enabled: false", with: "enabled: true")
      .replacing("weight: 0", with: "weight: 50")
    let draft = try draft(PromotionProject(prod: prod))
    #expect(draft.refusals.map(\.message) == ["a canary runs in prod, with 50 % of the traffic"])
    #expect(draft.refusals.first?.location?.start.line == 8)
  }

  @Test("A file that is another environment's too is not edited")
  func sharedFile() throws {
    let project = """
      environments:
        - {name: staging, tier: staging}
        - {name: prod, tier: prod}
        - {name: prod-eu, tier: prod, layers: [prod.yaml, eu.yaml]}
      """
    let policy = PromotionProject.policy.replacing(
      "  dev: { tag: \"*\", url: http://localhost:8000 }\n", with: ""
    ).replacing("  - { from: dev, to: staging }\n", with: "")
    let draft = try draft(PromotionProject(policy: policy, project: project))
    #expect(draft.refusals.count == 1)
    #expect(draft.refusals.first?.message.contains("a layer of another environment") == true)
  }

  @Test("What can not be read is a failure", arguments: ["image: [", "- a\n", ""])
  func unreadable(_ text: String) throws {
    #expect(throws: InputFailure.self) { try draft(PromotionProject(staging: text)) }
    #expect(throws: InputFailure.self) { try draft(PromotionProject(prod: text)) }
    #expect(throws: InputFailure.self) { try draft(PromotionProject(), "staging", "nowhere") }
  }
}
