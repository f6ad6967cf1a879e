import Diagnostics
import EnvironmentKit
import Testing

@Suite("Comments that silence a rule")
struct SuppressionTests {
  /// A values text and the findings of the rule `replicas` and of the comments that it has in dev.
  static let cases: [(yaml: String, findings: [String])] = [
    ("replicaCount: 2", ["replicas"]),
    ("replicaCount: 2  # kubesentiment:ignore KS101 -- load test", []),
    ("replicaCount: 2  # kubesentiment:ignore ks101 -- load test", []),
    ("replicaCount: 2  # kubesentiment:ignore replicas -- load test", []),
    ("replicaCount: 2  # kubesentiment:ignore KS101 — load test", []),
    ("replicaCount: 2  # kubesentiment:ignore KS101: load test", []),
    ("replicaCount: 2  #kubesentiment:ignore KS101 -- load test", []),
    ("replicaCount: 2  # kubesentiment:ignore KS101 KS114 -- load test", []),
    ("replicaCount: 2  # kubesentiment:ignore KS114, KS101 -- load test", []),
    ("# kubesentiment:ignore KS101 -- load test\nreplicaCount: 2", []),
    (
      """
      # kubesentiment:ignore KS101 -- load test
      # kubesentiment:ignore KS114 -- so is this
      replicaCount: 2
      """,
      []
    ),
    (
      "# kubesentiment:ignore KS101 -- load test\n\nreplicaCount: 2",
      ["replicas", "ignore-comment"]
    ),
    ("replicaCount: 2  # kubesentiment:ignore KS101", ["replicas", "ignore-comment"]),
    ("replicaCount: 2  # kubesentiment:ignore KS101 --", ["replicas", "ignore-comment"]),
    ("replicaCount: 2  # kubesentiment:ignore KS101 load test", ["replicas", "ignore-comment"]),
    ("replicaCount: 2  # kubesentiment:ignore -- load test", ["replicas", "ignore-comment"]),
    ("replicaCount: 2  # kubesentiment:ignore KS701 -- another", ["replicas", "ignore-comment"]),
    ("replicaCount: 2  # kubesentiment:ignore KS999 -- none", ["replicas", "ignore-comment"]),
    ("replicaCount: 1  # kubesentiment:ignore KS101 -- left over", ["ignore-comment"]),
    ("replicaCount: 2  # see kubesentiment:ignore KS101 -- no", ["replicas"]),
    (
      "image: {}  # kubesentiment:ignore KS101 -- of the line above\nreplicaCount: 2",
      ["replicas", "ignore-comment"]
    ),
  ]

  @Test("A comment needs a known rule, a reason, and a finding on its line", arguments: cases)
  func silences(_ example: (yaml: String, findings: [String])) throws {
    let names = try Repository.findings(example.yaml, tier: .dev).map(\.name)
      .filter { $0 == "replicas" || $0 == "ignore-comment" }
    #expect(names.sorted() == example.findings.sorted())
  }

  @Test("What keeps a file from being read can not be silenced")
  func failures() throws {
    let yaml = "replicaCount: 1\nreplicaCount: 1  # kubesentiment:ignore KS002 -- please"
    let findings = try Repository.findings(yaml, tier: .dev)
    #expect(findings.contains { $0.name == "duplicate-key" && $0.isFailure })
  }
}
