import EnvironmentKit
import Foundation
import JSON
import Terminal
import Testing
import YAML

@Suite("The steps of a release")
struct ReleaseStepsTests {
  private static let toProd = PromotionRequest.Change.promote(from: "staging", to: "prod")

  private func titles(_ plan: PromotionPlan) -> [String] { plan.steps.map(\.title) }

  @Test("To staging: build, write, deploy, watch")
  func toStaging() throws {
    let policy = PromotionProject.policy
      .replacing(
        "dev, to: staging }", with: "dev, to: staging, gates: { tests: { command: pytest } } }"
      )
      .replacing(
        "staging, to: prod }",
        with: "staging, to: prod, gates: { integration-tests: { command: ./try.sh } } }")
    let plan = try PromotionProject(policy: policy)
      .plan(.promote(from: "dev", to: "staging", tag: "staging-v1.3.0"))
    #expect(
      titles(plan).map { $0.replacing(/\/.*\//, with: "") } == [
        "Run the tests", "Build and push the image", "Write it to staging.yaml and the ledger",
        "Deploy to staging", "Watch staging", "Run the integration tests",
      ])
    #expect(plan.steps[0].commands == ["pytest"])
    #expect(
      plan.steps[1].commands == [
        "docker build -t gcr.io/p/app:staging-v1.3.0 .", "docker push gcr.io/p/app:staging-v1.3.0",
      ])
    #expect(plan.steps[3].commands[0].contains("--set image.tag=staging-v1.3.0"))
    #expect(plan.steps[3].commands[0].hasSuffix("--wait") == false)
    #expect(plan.steps[3].commands[0].contains("--wait"))
    #expect(plan.steps[5].commands == ["./try.sh"])
  }

  @Test("To production: review, build, write, tag, the canary's weights, take over")
  func toProduction() throws {
    let plan = try PromotionProject().plan(Self.toProd)
    #expect(
      titles(plan).map { $0.replacing(/\/.*\//, with: "") } == [
        "Review the metrics of staging", "Build and push the image",
        "Write it to prod.yaml and the ledger", "Create the release",
        "Deploy with 10 % of the traffic",
        "Watch the canary", "Go on to 50 % of the traffic", "Watch the canary",
        "Go on to 100 % of the traffic", "Watch the canary", "Let the release take over",
        "Watch prod",
      ])
    #expect(plan.steps[3].commands == ["git tag v1.2.0", "git push origin v1.2.0"])
    let weights = plan.steps.flatMap(\.commands).flatMap { $0.split(separator: "\n") }
      .filter { $0.contains("canary") && $0.contains("--set ") }
      .map { $0.split(separator: " ")[1] }
    #expect(
      weights == [
        "deployment.canary.enabled=true", "deployment.canary.weight=10",
        "deployment.canary.enabled=true", "deployment.canary.weight=50",
        "deployment.canary.enabled=true", "deployment.canary.weight=100",
        "deployment.canary.enabled=false",
      ])
    #expect(plan.steps.filter(\.isConfirmed).count == 4)
  }

  @Test("What is written already is only committed")
  func applied() throws {
    let plan = try PromotionProject().plan(Self.toProd, revision: 2)
    #expect(titles(plan)[2] == "Commit what was written")
    #expect(plan.isApplied)
    #expect(plan.verdict == "Applied: revision 2 of prod")
  }

  @Test("The command that writes says again what was asked for, and supplies what is missing")
  func command() throws {
    let policy = PromotionProject.policy.replacing(
      "staging, to: prod }",
      with:
        "staging, to: prod, gates: { metrics: { maxErrorRate: 1 }, tests: { command: run > out/report.xml } } }"
    )
    let project = try PromotionProject(policy: policy)
    let change = PromotionRequest.Change.promote(
      from: "staging", to: "prod", tag: "v1.2.0", weight: 50, allowsDowngrade: true)
    let draft = try project.draft(change, evidence: [Evidence(.metrics, path: "it's.json")])
    let gates = [
      GateResult(.metrics, .passed, "good"), GateResult(.tests, .missing, "nothing was handed in"),
    ]
    let commands = try draft.plan(gates: gates).steps.flatMap(\.commands)
    #expect(
      commands.contains(
        #"kubesentiment promote staging prod --tag v1.2.0 --canary 50 --allow-downgrade "#
          + #"--evidence metrics='it'\''s.json' --evidence tests=out/report.xml "#
          + "--environments \(project.folder.path) --apply"))
  }

  /// Authentication of the target, and what the request carries.
  private static let callers = [
    ("{}", nil), ("{enabled: false, type: jwt}", nil),
    ("{enabled: true}", #"-H "X-API-Key: $API_KEY""#),
    ("{enabled: true, type: jwt}", #"-H "Authorization: Bearer $JWT_TOKEN""#),
    ("{enabled: true, type: api-key}", #"-H "X-API-Key: $API_KEY""#),
  ]

  @Test("The smoke test asks as the service wants to be asked", arguments: callers)
  func smoke(_ authentication: String, _ header: String?) throws {
    let api = "api: {versionPrefix: /api/v1, authentication: \(authentication)}\n"
    let plan = try PromotionProject(prod: PromotionProject.prod + api).plan(Self.toProd)
    let command = try #require(plan.steps.last?.commands.last)
    #expect(command.hasPrefix("curl --fail-with-body "))
    #expect(command.hasSuffix(" https://api.example.com/api/v1/predict | grep POSITIVE"))
    #expect(header.map(command.contains) ?? !command.contains("$"))
    #expect(plan.variables == (header.map { [$0.contains("JWT") ? "JWT_TOKEN" : "API_KEY"] } ?? []))
  }

  /// A release, what prod's values say besides, and the workload's name.
  private static let names = [
    ("mlops-sentiment", "", "mlops-sentiment"), ("demo", "", "demo-mlops-sentiment"),
    ("demo", "nameOverride: app\n", "demo-app"), ("demo", "nameOverride: em\n", "demo"),
    ("demo", "fullnameOverride: api\n", "api"),
  ]

  @Test("What is waited for is called as charts call it", arguments: names)
  func workload(_ release: String, _ values: String, _ name: String) throws {
    let project = try PromotionProject(
      prod: PromotionProject.prod + values,
      project: """
        release: \(release)
        environments:
          - {name: dev, tier: dev, namespace: a, layers: [dev.yaml]}
          - {name: staging, tier: staging, namespace: b, layers: [staging.yaml]}
          - {name: prod, tier: prod, namespace: c, layers: [prod.yaml]}

        """)
    let watch = try #require(project.plan(Self.toProd).steps.last?.commands.first)
    #expect(watch.hasPrefix("kubectl rollout status deployment/\(name) --namespace "))
  }

  /// Values as YAML writes them, and how Helm is told.
  private static let values = [
    ("plain", "--set"), ("two words", "--set"), ("'a,b'", "--set"), ("'{a}'", "--set"),
    ("'a=b'", "--set"), ("'a\\b'", "--set"), ("''", "--set"), ("\"it's\"", "--set"),
    ("'$(touch x)'", "--set"), ("'true'", "--set-string"), ("'12'", "--set-string"),
    ("'007'", "--set"), ("'null'", "--set-string"), ("12", "--set"), ("true", "--set"),
    ("null", "--set"), ("1.5", "--set-json"), ("[1, \"it's\"]", "--set-json"),
    ("{a: {b: x}}", "--set-json"), ("\"a\\nb\"", "--set"), ("é", "--set"),
  ]

  @Test("What changes reaches Helm as the same value", arguments: values)
  func overrides(_ text: String, _ flag: String) throws {
    let staging = PromotionProject.staging.replacing("name: a", with: "name: \(text)")
    let project = try PromotionProject(staging: staging)
    let plan = try project.plan(Self.toProd)
    let deploy = try #require(
      plan.steps.first { $0.title.hasPrefix("Deploy with") }?.commands.first)
    let words = try words(deploy)
    let place = try #require(words.firstIndex { $0.hasPrefix("model.name=") })
    #expect(words[place - 1] == flag)
    let expected = try #require(Repository.load(staging, tier: .staging).values?["model"]?["name"])
    guard let kind = SetExpression.Kind(rawValue: flag) else {
      #expect(words[place] == "model.name=" + expected.json.serialized(.compact))
      return
    }
    var reader = EnvironmentReader(directory: project.folder.path)
    let further = FurtherLayers(sets: SetExpression.numbered([words[place]], kind))
    let found = reader.read(try #require(Project.standard.environments.last), further: further)
    #expect(try #require(found.values?["model"]?["name"]).means(expected))
  }

  @Test(
    "A secret is never written out",
    arguments: [
      "{password: hunter2, host: a}", "postgres://u:hunter2@db/x",
      "[{name: DB_PASSWORD, value: hunter2}]", "{host: a, command: run --password hunter2}",
    ])
  func secrets(redis: String) throws {
    let policy = PromotionProject.policy.replacing("model.name]", with: "redis]")
    let staging = PromotionProject.staging + "redis: \(redis)\n"
    let plan = try PromotionProject(staging: staging, policy: policy).plan(Self.toProd)
    for text in [
      plan.text(.plain, width: nil), plan.json().serialized(), plan.markdown, plan.script,
    ] {
      #expect(!text.contains("hunter2"))
    }
  }

  /// What a shell hands to `helm`.
  private func words(_ command: String) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", #"helm() { printf '%s\0' "$@"; }"# + "\n" + command]
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
