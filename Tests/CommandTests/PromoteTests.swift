import Testing

@Suite("promote")
struct PromoteTests {
  static let staging = "environments/staging.yaml"
  static let prod = "environments/prod.yaml"
  static let policy = "environments/promotion.yaml"

  /// A release that staging runs, and what its gates are judged by.
  static let release: [Change] = [
    .replace(staging, "tag: staging-latest", with: "tag: staging-v1.2.0"),
    .write("integration.xml", report(tests: 2)), .write("metrics.json", metrics),
  ]
  static let evidence = [
    "--evidence", "integration-tests=integration.xml", "--evidence", "metrics=metrics.json",
  ]
  static let toProd = ["promote", "staging", "prod"]
  static let toStaging = ["promote", "dev", "staging", "--tag", "staging-v1.2.0"]

  static func report(tests: Int, failures: Int = 0, timestamp: String? = nil, tag: String? = nil)
    -> String
  {
    let time = timestamp.map { " timestamp=\"\($0)\"" } ?? ""
    let properties = tag.map {
      "<properties><property name=\"image.tag\" value=\"\($0)\"/></properties>"
    }
    let cases = (0..<tests).map { number in
      "<testcase classname=\"suite\" name=\"test \(number)\">"
        + (number < failures ? "<failure message=\"no &amp; never\"/>" : "") + "</testcase>"
    }
    return "<?xml version=\"1.0\"?>\n<testsuites>"
      + "<testsuite name=\"pytest\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\"\(time)>"
      + (properties ?? "") + cases.joined() + "</testsuite></testsuites>\n"
  }

  static let metrics = #"{"errorRate": 0.002, "latencyP95": "320ms", "requests": 120000}"# + "\n"

  /// A canary that runs, by hand.
  static let canary: [Change] = [
    .replace(prod, "enabled: false\n    weight: 0", with: "enabled: true\n    weight: 10"),
    .write("metrics.json", metrics),
  ]

  static let plans: [Case] = [
    Case("promote-plan", toProd + evidence, release),
    Case("promote-plan-json", toProd + evidence + ["--format", "json"], release),
    Case("promote-plan-markdown", toProd + evidence + ["--format", "markdown"], release),
    Case("promote-plan-shell", toProd + evidence + ["--format", "shell"], release),
    Case(
      "promote-to-staging", toStaging + ["--evidence", "tests=tests.xml"],
      [
        .write("tests.xml", report(tests: 3, tag: "staging-v1.2.0"))
      ]),
    Case("promote-weight", toProd + evidence + ["--canary", "50"], release),
    Case(
      "promote-model", toProd + evidence,
      release + [.replace(staging, "-sst-2-english\"", with: "-sst-3-english\"")]),
    Case(
      "promote-nothing", toProd,
      [
        .replace(staging, "tag: staging-latest", with: "tag: staging-v1.0.0")
      ]),
    Case(
      "promote-nothing-shell", toProd + ["--format", "shell"],
      [.replace(staging, "tag: staging-latest", with: "tag: staging-v1.0.0")]),
    Case(
      "promote-downgrade-allowed", toProd + evidence + ["--allow-downgrade"],
      release + [.replace(prod, "v1.0.0", with: "v1.3.0")]),
    Case(
      "promote-advance", ["promote", "advance", "prod", "--evidence", "metrics=metrics.json"],
      canary),
    Case(
      "promote-advance-shell",
      ["promote", "advance", "prod", "--evidence", "metrics=metrics.json", "--format", "shell"],
      canary),
    Case(
      "promote-finish", ["promote", "finish", "prod", "--evidence", "metrics=metrics.json"], canary),
    Case("promote-verify-empty", ["promote", "verify"]),
    Case("promote-verify-empty-json", ["promote", "verify", "dev", "--format", "json"]),
  ]

  static let refused: [Case] = [
    Case("promote-skips", ["promote", "dev", "prod", "--tag", "v1.2.0"]),
    Case("promote-back", ["promote", "prod", "staging"]),
    Case("promote-plan-color", toStaging + ["--color", "always"]),
    Case("promote-no-version", ["promote", "dev", "staging"]),
    Case(
      "promote-downgrade", toProd + evidence, release + [.replace(prod, "v1.0.0", with: "v1.3.0")]),
    Case("promote-other-version", toProd + evidence + ["--tag", "v1.3.0"], release),
    Case("promote-tag-does-not-fit", toProd + evidence + ["--tag", "1.2.0"], release),
    Case("promote-canary-runs", toProd + evidence, release + canary),
    Case(
      "promote-canary-unknown", ["promote", "advance", "prod"],
      [.replace(prod, "enabled: false\n    weight: 0", with: "enabled: true\n    weight: 0")]),
    Case("promote-advance-without-canary", ["promote", "advance", "prod"]),
    Case("promote-advance-without-evidence", ["promote", "advance", "prod"], canary),
    Case("promote-abort-unknown", ["promote", "abort", "prod"], canary),
    Case("promote-revert-unknown", ["promote", "revert", "prod", "--to", "3"]),
    Case("promote-weight-unknown", toProd + evidence + ["--canary", "20"], release),
    Case("promote-no-evidence", toProd, release),
    Case("promote-no-evidence-json", toProd + ["--format", "json"], release),
    Case("promote-no-evidence-markdown", toProd + ["--format", "markdown"], release),
    Case("promote-no-evidence-shell", toProd + ["--format", "shell"], release),
    Case("promote-no-evidence-apply", toProd + ["--apply"], release),
    Case(
      "promote-tests-fail", toStaging + ["--evidence", "tests=tests.xml"],
      [.write("tests.xml", report(tests: 3, failures: 1))]),
    Case(
      "promote-tests-none", toStaging + ["--evidence", "tests=tests.xml"],
      [.write("tests.xml", report(tests: 0))]),
    Case(
      "promote-tests-old", toStaging + ["--evidence", "tests=tests.xml"],
      [.write("tests.xml", report(tests: 3, timestamp: "2020-01-01T00:00:00"))]),
    Case(
      "promote-tests-other-tag", toStaging + ["--evidence", "tests=tests.xml"],
      [.write("tests.xml", report(tests: 3, tag: "staging-v1.1.0"))]),
    Case(
      "promote-metrics-beyond", toProd + evidence,
      release + [
        .write("metrics.json", #"{"errorRate": 0.02, "latencyP95": "620ms", "requests": 10}"#)
      ]),
    Case(
      "promote-validate-fails", toProd + evidence,
      release + [.replace(prod, "replicaCount: 3", with: "replicaCount: 1")]),
    Case(
      "promote-clean-tree-without-repository", toStaging,
      [
        .replace(policy, "      tests:\n", with: "      clean-tree: {}\n      tests:\n")
      ]),
  ]

  static let failures: [Case] = [
    Case("promote-unknown-environment", ["promote", "stagin", "prod"]),
    Case("promote-unknown-environment-json", ["promote", "stagin", "prod", "--format", "json"]),
    Case("promote-unknown-environment-shell", ["promote", "stagin", "prod", "--format", "shell"]),
    Case("promote-verify-unknown", ["promote", "verify", "prd", "--format", "json"]),
    Case("promote-no-policy", toProd, [.remove(policy)]),
    Case(
      "promote-policy-broken", toProd, [.replace(policy, "  - model.name", with: "  - model..name")]
    ),
    Case("promote-values-broken", toProd, [.append(prod, "a: [\n")]),
    Case("promote-evidence-missing", toStaging + ["--evidence", "tests=nothing.xml"]),
    Case(
      "promote-evidence-empty", toStaging + ["--evidence", "tests=tests.xml", "--apply"],
      [.write("tests.xml", "")]),
    Case(
      "promote-evidence-malformed", toStaging + ["--evidence", "tests=tests.xml"],
      [.write("tests.xml", "<testsuites><testsuite></testsuites>")]),
    Case(
      "promote-evidence-malformed-json", toProd + evidence + ["--format", "json"],
      release + [.write("metrics.json", "{")]),
    Case(
      "promote-alias", toProd + evidence,
      release + [
        .replace(prod, "tag: \"v1.0.0\"", with: "tag: &tag \"v1.0.0\""),
        .append(prod, "\ncopy: *tag\n"),
      ]),
  ]

  /// Every case with a golden file.
  static let all = plans + refused + failures + [PromoteApplyTests.written]

  @Test("A plan that is allowed", arguments: plans)
  func plan(_ test: Case) async throws {
    try await check(test, exit: "0")
  }

  @Test("A plan that is not allowed", arguments: refused)
  func refuse(_ test: Case) async throws {
    try await check(test, exit: "1")
  }

  @Test("No plan", arguments: failures)
  func fail(_ test: Case) async throws {
    try await check(test, exit: "2")
  }

  private func check(_ test: Case, exit: String) async throws {
    let outcome = try await Golden.check(test, masked: Self.masked)
    #expect(outcome.exit == exit)
    #expect(outcome.written.isEmpty)
  }

  /// Ages of files, times and hashes.
  static func masked(_ text: String) -> String {
    text.replacing(/(\d+(ms|s|m|h|d) ?)+ old/, with: "N old")
      .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME")
      .replacing(/[0-9a-f]{64}/, with: "HASH").replacing(/\b[0-9a-f]{12}\b/, with: "HASH")
  }
}
