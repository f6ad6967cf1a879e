import Testing

@Suite("validate")
struct ValidateTests {
  private static let prod = "environments/prod.yaml"
  private static let twoReplicas = Change.replace(
    prod, "replicaCount: 3 ", with: "replicaCount: 2 ")

  static let reports: [Case] = [
    Case("validate-all", ["validate"]),
    Case("validate-one", ["validate", "prod"]),
    Case("validate-one-named-twice", ["validate", "prod", "prod"], [twoReplicas]),
    Case("validate-json", ["validate", "--format", "json"]),
    Case("validate-error", ["validate", "prod"], [twoReplicas]),
    Case("validate-error-json", ["validate", "prod", "--format", "json"], [twoReplicas]),
    Case("validate-fail-on-warning", ["validate", "prod", "--fail-on", "warning"], [misspelt]),
    Case("validate-warning-alone-is-clean", ["validate", "prod"], [misspelt]),
    Case("validate-fail-on-never", ["validate", "prod", "--fail-on", "never"], [twoReplicas]),
    Case("validate-quiet", ["validate", "--quiet"], [twoReplicas]),
    Case("validate-quiet-clean", ["validate", "--quiet"]),
    Case(
      "validate-quiet-fail-on-warning",
      ["validate", "prod", "--quiet", "--fail-on", "warning"], [misspelt]),
    Case("validate-color", ["validate", "prod", "--color", "always"], [twoReplicas]),
    Case(
      "validate-color-never", ["validate", "prod", "--color", "never"], [twoReplicas],
      variables: ["CLICOLOR_FORCE": "1"]),
    Case(
      "validate-color-forced", ["validate", "prod"], [twoReplicas],
      variables: ["CLICOLOR_FORCE": "1"]),
    Case(
      "validate-no-color", ["validate", "prod"], [twoReplicas],
      variables: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]),
    Case("validate-list-rules", ["validate", "--list-rules"]),
    Case("validate-explain-id", ["validate", "--explain", "KS101"]),
    Case("validate-explain-name", ["validate", "--explain", "replicas"]),
  ]

  private static let misspelt = Change.append(prod, "\nreplicaCuont: 3\n")

  static let findings: [Case] = [
    Case(
      "validate-ignored", ["validate", "prod"],
      [
        .replace(
          prod, "replicaCount: 3  # one",
          with: "replicaCount: 2  # kubesentiment:ignore KS101 -- one")
      ]),
    Case(
      "validate-ignored-without-reason", ["validate", "prod"],
      [
        .replace(
          prod, "replicaCount: 3 ",
          with: "# kubesentiment:ignore KS101\nreplicaCount: 2 ")
      ]),
    Case(
      "validate-ignored-in-vain", ["validate", "prod"],
      [
        .replace(
          prod, "replicaCount: 3 ",
          with: "# kubesentiment:ignore replicas -- a load test this week\nreplicaCount: 3 ")
      ]),
    Case(
      "validate-ignored-unknown-rule", ["validate", "prod"],
      [
        .replace(
          prod, "replicaCount: 3 ", with: "# kubesentiment:ignore replica: soon\nreplicaCount: 3 ")
      ]),
    Case(
      "validate-ignored-failure", ["validate", "prod"],
      [.append(prod, "replicaCount: 3  # kubesentiment:ignore KS002 -- it is the same\n")]),
    Case(
      "validate-unknown-keys", ["validate", "prod"],
      [.append(prod, "\nreplicaCuont: 3\nsidecars:\n  - name: proxy\n")]),
    Case(
      "validate-wrong-types", ["validate", "prod"],
      [
        .replace(prod, "replicaCount: 3 ", with: "replicaCount: three "),
        .replace(prod, "cpu: 2000m", with: "cpu: [2]"),
        .replace(prod, "  retention: 30  # days", with: "  retention: 30d"),
        .replace(prod, "  cacheEnabled: true", with: "  cacheEnabled: \"true\""),
        .replace(prod, "security:\n", with: "security: none\nsecured:\n"),
      ]),
    Case(
      "validate-structure", ["validate", "prod"],
      [
        .replace(prod, "cpu: 4000m", with: "cpu: 1"),
        .replace(prod, "memory: 8Gi", with: "memory: 8GB"),
        .replace(prod, "minReplicas: 3", with: "minReplicas: 12"),
        .replace(prod, "\"0 2 * * *\"", with: "\"0 25 * * *\""),
        .replace(prod, "tag: \"v1.0.0\"", with: "tag: latest"),
        .replace(prod, "tokenExpiry: \"1h\"", with: "tokenExpiry: 1d"),
        .replace(prod, "https://vault.example.com", with: "vault.example.com"),
      ]),
    Case(
      "validate-flag-disagreement", ["validate", "staging"],
      [
        .replace(
          "environments/staging.yaml", "MLOPS_KAFKA_ENABLED: \"true\"",
          with: "MLOPS_KAFKA_ENABLED: \"false\"")
      ]),
    Case(
      "validate-shared-namespace", ["validate"],
      [
        .replace(
          "environments/project.yaml", "namespace: mlops-staging", with: "namespace: mlops-prod")
      ]),
    Case(
      "validate-shared-layer-once", ["validate"],
      [.append("environments/base.yaml", "  brokers: [\"a:9092\", a:b:c]\ncountry: no\n")]),
    Case(
      "validate-base-layer", ["validate", "--format", "json"],
      [.replace("environments/base.yaml", "port: 6379", with: "port: 99999")]),
    Case(
      "validate-wide-characters", ["validate", "prod"],
      [
        .replace(
          prod, "replicaCount: 3 ",
          with: "replicaCount: 3 \n\"名前\": \"日本\"\t# tab\nキー: {端口: no}\n")
      ]),
    Case(
      "validate-control-characters", ["validate", "prod"],
      [
        .replace(prod, "replicaCount: 3 ", with: #"replicaCount: "a\r\nb\e[31mc\u202E" "#),
        .append(prod, "\n\"\\e[31mkey\\r\\n\\u202E\": 1\n"),
      ]),
    Case(
      "validate-two-tiers-alike", ["validate", "prod-eu"],
      [
        .append(
          "environments/project.yaml",
          "\n  - { name: prod-eu, tier: prod, namespace: mlops-eu, layers: [prod.yaml, eu.yaml] }\n"
        ),
        .write("environments/eu.yaml", "replicaCount: 11\n"),
      ]),
    Case("validate-without-project", ["validate"], [.remove("environments/project.yaml")]),
    Case(
      "validate-other-directory", ["validate", "--environments", "elsewhere/here/"],
      [.directory("elsewhere/here")]
        + ["project", "dev", "staging", "prod", "base", "matrix", "variables"].map {
          .link("elsewhere/here/\($0).yaml", to: "../../environments/\($0).yaml")
        }),
  ]

  @Test("Reports", arguments: reports)
  func report(_ test: Case) async throws {
    try await Golden.check(test)
  }

  @Test("Findings", arguments: findings)
  func finding(_ test: Case) async throws {
    try await Golden.check(test)
  }
}
