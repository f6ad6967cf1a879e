import Testing

@Suite("Further layers")
struct LayerTests {
  static let cases: [Case] = [
    Case(
      "layers-file", ["validate", "prod", "-f", "ci.yaml"], [.write("ci.yaml", "replicaCount: 2\n")]
    ),
    Case(
      "layers-later-file-wins", ["validate", "prod", "-f", "a.yaml", "-f", "b.yaml"],
      [.write("a.yaml", "replicaCount: 2\n"), .write("b.yaml", "replicaCount: 4\n")]),
    Case("layers-file-missing", ["validate", "prod", "-f", "ci.yaml"]),
    Case("layers-set", ["validate", "prod", "--set", "replicaCount=2"]),
    Case(
      "layers-set-second",
      ["validate", "prod", "--set", "a=1", "--set", "image.tag=v2,replicaCount=2"]),
    Case("layers-set-string", ["validate", "prod", "--set-string", "replicaCount=3"]),
    Case(
      "layers-set-over-file", ["validate", "prod", "--set", "replicaCount=2", "-f", "ci.yaml"],
      [.write("ci.yaml", "replicaCount: 4\n")]),
    Case("layers-set-list", ["validate", "prod", "--set", "kafka.brokers={a:9092,b}"]),
    Case("layers-set-null", ["validate", "prod", "--set", "backup=null"]),
    Case("layers-set-all", ["validate", "--set", "replicaCount=3", "--format", "json"]),
    Case("layers-set-no-value", ["validate", "prod", "--set", "replicaCount"]),
    Case("layers-set-no-path", ["validate", "prod", "--set", "=3"]),
    Case("layers-set-through-scalar", ["validate", "prod", "--set", "replicaCount.a=3"]),
    Case("layers-set-index-too-large", ["validate", "prod", "--set", "kafka.brokers[70000]=a"]),
    Case("layers-set-index-no-number", ["validate", "prod", "--set", "kafka.brokers[x]=a"]),
    Case("layers-set-fails-json", ["validate", "prod", "--set", "a[=1", "--format", "json"]),
    Case(
      "layers-values-as", ["validate", "--values", "mine.yaml", "--as", "prod"],
      [.write("mine.yaml", "replicaCount: 3\n")]),
    Case(
      "layers-values-as-whole", ["validate", "--values", "environments/prod.yaml", "--as", "prod"]),
    Case(
      "layers-values-as-set",
      ["validate", "--values", "environments/prod.yaml", "--as", "prod", "--set", "replicaCount=1"]),
    Case(
      "layers-values-stdin", ["validate", "--values", "-", "--as", "dev"],
      input: "replicaCount: 2\n"),
    Case(
      "layers-values-as-unknown", ["validate", "--values", "environments/prod.yaml", "--as", "prd"]),
    Case(
      "layers-env-file", ["validate", "prod", "--env-file", "ci.env"],
      [withoutKey, .write("ci.env", "MLOPS_API_KEY=example-key\n")]),
    Case(
      "layers-env-file-not-named", ["validate", "prod"],
      [withoutKey, .write(".env.prod", "MLOPS_API_KEY=example-key\n")]),
    Case(
      "layers-env-file-stdin", ["validate", "prod", "--env-file", "-"], [withoutKey],
      input: "MLOPS_API_KEY=example-key\n"),
    Case(
      "layers-env-file-from-process", ["validate", "prod", "--env-file", "-"], [withoutKey],
      input: "MLOPS_API_KEY\n", variables: ["MLOPS_API_KEY": "example-key"]),
    Case("layers-env-file-missing", ["validate", "prod", "--env-file", "ci.env"], [withoutKey]),
    Case(
      "layers-declared-secret", ["validate", "prod"],
      [
        withoutKey,
        .replace(
          "environments/project.yaml",
          "envFile: .env.prod\n    secrets: []",
          with: "envFile: .env.prod\n    secrets: [MLOPS_API_KEY]"),
      ]),
    Case(
      "layers-rendered",
      [
        "render", "prod", "--only", "values", "-f", "ci.yaml", "--set",
        "image.tag=v2,new.list[1]=x", "--set-string", "image.digest=1e5",
      ],
      [
        .write(
          "ci.yaml", "replicaCount: 4\nimage: {tag: v1, pullPolicy: Always}\nkafka: {brokers: []}\n"
        )
      ]),
  ]

  private static let withoutKey = Change.replace(
    "environments/prod.yaml", "    MLOPS_API_KEY: \"${MLOPS_API_KEY}\"\n", with: "")

  @Test("Lie over an environment's own as Helm lays them", arguments: cases)
  func golden(_ test: Case) async throws {
    try await Golden.check(test)
  }

  @Test("A finding in --set has its place there")
  func place() async throws {
    let outcome = try await Case("place", ["validate", "prod", "--set", "replicaCount=2"]).run()
    #expect(outcome.firstLine.hasPrefix("--set:1:14: error: prod needs 3 to 10 replicas"))
    #expect(outcome.exit == "1")
  }
}
