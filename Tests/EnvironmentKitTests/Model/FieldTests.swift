import Diagnostics
import EnvironmentKit
import OrderedCollections
import Testing
import YAML

@Suite("Values that do not fit their field")
struct FieldTests {
  /// What is found in a text, in the order of the model.
  private func findings(_ yaml: String) throws -> [(problem: StructureProblem, finding: Finding)] {
    try Environment(reading: read(yaml)).findings
  }

  struct Case: CustomTestStringConvertible {
    let yaml: String
    let problem: StructureProblem
    let expected: String
    let help: String?

    init(_ yaml: String, _ problem: StructureProblem, _ expected: String, help: String? = nil) {
      self.yaml = yaml
      self.problem = problem
      self.expected = expected
      self.help = help
    }

    var testDescription: String { yaml }
  }

  /// Each type of field with a value of another type; the value stands last in the text.
  static let wrongTypes: [Case] = [
    Case(
      "autoscaling: {enabled: 1}", .wrongType, "true or false", help: "write true or false here"),
    Case("autoscaling: {enabled: \"yes\"}", .wrongType, "true or false", help: "remove the quotes"),
    Case(
      "autoscaling: {enabled: \"3\"}", .wrongType, "true or false",
      help: "write true or false here"),
    Case(
      "replicaCount: \"3\"", .wrongType, "a whole number of at least 0", help: "remove the quotes"),
    Case(
      "replicaCount: \"1.5\"", .wrongType, "a whole number of at least 0",
      help: "write a whole number of at least 0 here"),
    Case(
      "replicaCount: true", .wrongType, "a whole number of at least 0",
      help: "write a whole number of at least 0 here"),
    Case(
      "replicaCount: three", .wrongType, "a whole number of at least 0",
      help: "write a whole number of at least 0 here"),
    Case("replicaCount: 1.5", .wrongType, "a whole number of at least 0"),
    Case("replicaCount: [3]", .wrongType, "a whole number of at least 0"),
    Case(
      "redis: {port: \"6379\"}", .wrongType, "a port from 1 to 65535", help: "remove the quotes"),
    Case("redis: {ttl: 2h}", .wrongType, "a number of seconds, such as 3600"),
    Case("backup: {retention: 30d}", .wrongType, "a number of days, at least 1"),
    Case(
      "deployment: {canary: {weight: 10%}}", .wrongType,
      "a percentage from 0 to 100, without a sign"),
    Case(
      "autoscaling: {targetCPUUtilizationPercentage: 60%}", .wrongType,
      "a percentage of the request, at least 1"),
    Case("model: {name: 5}", .wrongType, "text", help: "quote it"),
    Case("model: {name: {}}", .wrongType, "text", help: "write text here"),
    Case(
      "deployment: {env: {MLOPS_DEBUG: true}}", .wrongType, "text in quotes", help: "quote it"),
    Case("redis: {password: true}", .wrongType, "a `${NAME}` placeholder"),
    Case("redis: {password: {a: 1}}", .wrongType, "a `${NAME}` placeholder"),
    Case(
      "image: {pullPolicy: true}", .wrongType, "one of `Always`, `IfNotPresent`, `Never`",
      help: "write one of `Always`, `IfNotPresent`, `Never` here"),
    Case("image: {tag: 1.20}", .wrongType, "an image tag, such as v1.2.0", help: "quote it"),
    Case(
      "image: {repository: [a]}", .wrongType, "an image repository, such as gcr.io/project/name"),
    Case("resources: {limits: {cpu: true}}", .wrongType, "a quantity, such as 500m or 2Gi"),
    Case(
      "backup: {schedule: 5}", .wrongType, "a cron schedule of five fields, such as \"0 2 * * *\""),
    Case(
      "monitoring: {prometheus: {retention: 30}}", .wrongType,
      "a Prometheus duration, such as 15d", help: "write a Prometheus duration, such as 15d here"),
    Case(
      "api: {authentication: {tokenExpiry: 3600}}", .wrongType,
      "a duration with its unit, such as 1h or 90m"),
    Case("vault: {address: 5}", .wrongType, "a URL that begins with https:// or http://"),
    Case(
      "api: {cors: {allowedOrigins: [5]}}", .wrongType,
      "an origin such as https://app.example.com, or `*`"),
    Case(
      "security: {networkPolicy: {allowedNamespaces: [5]}}", .wrongType, "a namespace: lower-case"),
    Case("security: {networkPolicy: {policyTypes: Ingress}}", .wrongType, "a list"),
    Case("security: {networkPolicy: {egressRules: {}}}", .wrongType, "a list"),
    Case("security: {networkPolicy: {egressRules: [to]}}", .wrongType, "a map of keys and values"),
    Case("deployment: {env: [A]}", .wrongType, "a map of keys and values"),
    Case("image: latest", .wrongType, "a map of keys and values"),
  ]

  /// Each type of field with a value of its type that is none.
  static let invalid: [Case] = [
    Case("replicaCount: -1", .outOfRange, "a whole number of at least 0"),
    Case("autoscaling: {minReplicas: 0}", .outOfRange, "a whole number of at least 1"),
    Case("redis: {port: 0}", .outOfRange, "a port"),
    Case("redis: {port: 65536}", .outOfRange, "a port"),
    Case("redis: {ttl: -1}", .outOfRange, "a number of seconds"),
    Case("backup: {retention: 0}", .outOfRange, "a number of days"),
    Case("deployment: {canary: {weight: 101}}", .outOfRange, "a percentage"),
    Case("autoscaling: {targetCPUUtilizationPercentage: 0}", .outOfRange, "a percentage"),
    Case("resources: {limits: {memory: 4gi}}", .quantitySyntax, "a quantity"),
    Case("backup: {schedule: 0 25 * * *}", .cronSyntax, "a cron schedule"),
    Case("monitoring: {prometheus: {retention: 15x}}", .durationSyntax, "a Prometheus duration"),
    Case("api: {authentication: {tokenExpiry: 1d}}", .durationSyntax, "a duration with its unit"),
    Case("image: {repository: Gcr.io/App}", .imageSyntax, "an image repository"),
    Case("image: {tag: -v1}", .imageSyntax, "an image tag"),
    Case("vault: {address: vault.example.com}", .urlSyntax, "a URL"),
    Case("vault: {address: s3://vault}", .urlSyntax, "a URL that begins with https:// or http://"),
    Case("api: {cors: {allowedOrigins: [https://a.example/x]}}", .urlSyntax, "an origin"),
    Case(
      "image: {pullPolicy: always}", .unknownChoice, "one of `Always`", help: "write `Always`"),
    Case("model: {backend: xyz}", .unknownChoice, "one of `pytorch`, `onnx`"),
    Case("security: {networkPolicy: {allowedNamespaces: [A]}}", .nameSyntax, "a namespace"),
    Case("security: {networkPolicy: {policyTypes: [Ingres]}}", .unknownChoice, "one of `Ingress`"),
  ]

  @Test(
    "One finding, at the value, with what is expected and a remedy", arguments: wrongTypes + invalid
  )
  func finding(_ example: Case) throws {
    let yaml = example.yaml + "\nkafka: {topic: scores}\n"
    let environment = try Environment(reading: read(yaml))
    #expect(environment.findings.count == 1, "\(environment.findings.map(\.finding.message))")
    let (problem, finding) = try #require(environment.findings.first)
    #expect(problem == example.problem)
    #expect(finding.expected?.hasPrefix(example.expected) == true, "\(finding.expected ?? "")")
    if example.help != nil { #expect(finding.help == example.help) }
    if problem == .wrongType { #expect(finding.help != nil) }
    #expect(finding.message.hasPrefix("`\(finding.path)`"))
    // The place is the value's.
    let value = try #require(try read(yaml).at(finding.path))
    #expect(finding.location == value.location)
    #expect(finding.location.start.line == 1)
    // The rest is read all the same.
    #expect(environment.kafka.topic?.value == "scores")
  }

  @Test("A field that does not fit is absent, and its neighbours are not")
  func neighbours() throws {
    let environment = try Environment(
      reading: read(
        """
        autoscaling: {minReplicas: two, maxReplicas: 5}
        kafka: {brokers: [a:1, 5, b:2]}
        deployment: {env: {A: 1, B: "2"}}
        """))
    #expect(environment.autoscaling.minReplicas == nil)
    #expect(environment.autoscaling.maxReplicas?.value == 5)
    #expect(environment.kafka.brokers.map(\.value) == ["a:1", "b:2"])
    #expect(Array(environment.deployment.variables.keys) == ["B"])
    #expect(
      environment.findings.map { "\($0.finding.path)" } == [
        "deployment.env.A", "autoscaling.minReplicas", "kafka.brokers[1]",
      ])
  }

  @Test("The same field wrong in every way at once never stops the reading")
  func everything() throws {
    let sections = [
      "image", "deployment", "resources", "model", "modelPersistence", "monitoring", "autoscaling",
      "api", "security", "vault", "backup", "redis", "kafka",
    ]
    for wrong in ["text", "[]", "5", "true", "\"\""] {
      let yaml = sections.map { "\($0): \(wrong)" }.joined(separator: "\n")
      let found = try findings(yaml)
      #expect(found.map { "\($0.finding.path)" } == sections)
      #expect(found.allSatisfy { $0.problem == .wrongType })
    }
  }

  @Test(
    "A key near a known one is a warning, any other a note, at the key",
    arguments: [
      ("replicaCout: 3", "1:1: unknown key `replicaCout`; did you mean `replicaCount`?"),
      (
        "autoscaling: {minReplica: 3}",
        "1:15: unknown key `minReplica`; did you mean `minReplicas`?"
      ),
      ("image: {Tag: v1}", "1:9: unknown key `Tag`; did you mean `tag`?"),
    ])
  func near(yaml: String, expected: String) throws {
    let found = try findings(yaml)
    #expect(found.count == 1)
    let (problem, finding) = try #require(found.first)
    #expect(problem == .unknownKey && finding.severity == .warning)
    #expect(
      "\(finding.location.start.line):\(finding.location.start.column): \(finding.message)"
        == expected)
    #expect(finding.help?.hasPrefix("rename it to `") == true)
  }

  @Test("A key that is near nothing is kept, with a note")
  func far() throws {
    let found = try findings("nodeSelector: {disk: ssd}\nimage: {digest: x, tag: v1}")
    #expect(found.map { "\($0.finding.path)" } == ["image.digest", "nodeSelector"])
    #expect(found.allSatisfy { $0.finding.severity == .note && $0.problem == .unknownKey })
    #expect(found[1].finding.message == "unknown key `nodeSelector`; it is kept as it is")
  }

  @Test("Variables, labels and what stands below an unknown key are the user's own")
  func ownKeys() throws {
    let yaml = """
      deployment: {env: {REPLICACOUNT: "1"}}
      security:
        networkPolicy: {egressRules: [{to: [{podSelector: {matchLabels: {enabeld: "1"}}}]}]}
      """
    #expect(try findings(yaml).isEmpty)
  }

  @Test(
    "A secret's value is in no finding, however it is written",
    arguments: [
      "redis: {password: %}", "redis: {password: [%]}", "redis: {password: [[%]]}",
      "redis: {password: [a, {x: 1}, %]}", "deployment: {env: {API_KEY: [%]}}",
      "deployment: {env: {API_KEY: %}}", "monitoring: {grafana: {adminPassword: {token: %}}}",
      "model: {token: {secret: [%]}}", "custom: {tokens: 1, token: [[[%]]]}",
      "kafka: {brokers: {password: %}}", "image: {pullPolicy: {webhook: %}}",
    ])
  func secrets(_ template: String) throws {
    for secret in ["hunter2-marked", "271828182", "\"hunter2 marked\"", "${A}-hunter2-marked"] {
      let yaml = template.replacing("%", with: secret)
      let marked = secret.filter { $0 != "\"" }
      let report = try Repository.validation().check(
        [Repository.load(yaml, tier: .prod)], includesProject: false)
      #expect(!report.diagnostics.isEmpty)
      for diagnostic in report.diagnostics {
        let texts = [diagnostic.message, diagnostic.actual, diagnostic.expected, diagnostic.help]
        for text in texts.compactMap({ $0 }) {
          #expect(!text.contains(marked), "\(diagnostic.name): \(text)")
        }
      }
      #expect(isHidden(marked, in: try #require(report.sources["values.yaml"])))
    }
  }
}
