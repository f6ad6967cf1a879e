import Diagnostics
import EnvironmentKit
import Kubernetes
import Testing
import YAML

@Suite("promotion.yaml")
struct PromotionPolicyTests {
  static func read(_ yaml: String) throws(InputFailure) -> PromotionPolicy {
    try PromotionPolicy(
      ConfigurationFile(ValuesFile(SourceText(name: "promotion.yaml", yaml))), project: .standard)
  }

  @Test("The repository's own file says what the reference does")
  func repository() throws {
    let project = try Project.read(directory: Repository.environments)
    let policy = try PromotionPolicy.read(directory: Repository.environments, project: project)
    #expect(policy.travels.map(\.value.description) == ["image.tag", "model.name"])
    #expect(policy.environments["dev"]?.tagPattern.isAny == true)
    #expect(policy.environments["staging"]?.tagPattern.text == "staging-vX.Y.Z")
    #expect(policy.environments["prod"]?.url?.value.text == "https://api.example.com")
    #expect(policy.environments["staging"]?.canary == nil)
    let canary = try #require(policy.environments["prod"]?.canary)
    #expect(canary.weights == [10, 50, 100])
    #expect([0, 10, 60, 100].map(canary.weight) == [10, 50, 100, nil])
    #expect(canary.gates.map(\.gate) == [.validate, .metrics])
    #expect(canary.gates[1].maximumAge?.text == "1h")
    guard case .metrics(let thresholds) = canary.gates[1].thresholds else {
      Issue.record("no thresholds")
      return
    }
    #expect(thresholds.maximumErrorRate == 0.01)
    #expect(thresholds.maximumLatencyP95?.nanoseconds == 500_000_000)
    #expect(thresholds.minimumRequests == 1000)

    let step = try #require(policy.step(from: "staging", to: "prod"))
    #expect(step.gates.map(\.gate) == [.validate, .integrationTests, .metrics])
    #expect(step.gates.allSatisfy { $0.isRequired })
    #expect(step.gates[1].command == "./tests/integration/run_staging_tests.sh")
    #expect(policy.step(from: "dev", to: "prod") == nil)
    #expect(policy.way(from: "dev", to: "prod")?.map(\.to) == ["staging", "prod"])
    #expect(policy.way(from: "prod", to: "dev") == nil)
    #expect(policy.way(from: "dev", to: "dev")?.isEmpty == true)
    #expect(policy.origins(of: "prod") == ["staging"])
  }

  @Test("A gate may be listed without being required, and by its name alone")
  func optionalGates() throws {
    let policy = try Self.read(
      Self.file(
        path: """
          - from: dev
            to: staging
            gates:
              clean-tree: { required: false }
              predictions: { minAccuracy: 1, maxFlips: 0, command: make texts }
              validate:
          """))
    let gates = policy.steps[0].gates
    #expect(gates.map(\.gate) == [.validate, .predictions, .cleanTree])
    #expect(gates.map(\.isRequired) == [true, true, false])
    #expect(gates[1].command == "make texts")
  }

  @Test("Where the file is missing, nothing may move, and what to write is said")
  func absent() throws {
    let folder = try TemporaryProject()
    let shown = failures { () throws(InputFailure) in
      _ = try PromotionPolicy.read(directory: folder.path, project: .standard)
    }
    #expect(shown.map(\.rule) == ["KS019"])
    let message = shown.map(folder.shown).first ?? ""
    #expect(message.hasPrefix("promotion.yaml:1:1: there is no promotion.yaml"))
    for word in ["`travels:`", "`environments:`", "`path:`", "image.tag", "vX.Y.Z"] {
      #expect(message.contains(word))
    }
  }

  /// A whole file from the parts that an example does not care for.
  static func file(
    travels: String = "[image.tag]",
    environments: String = "{ dev: { tag: \"*\" }, staging: { tag: vX.Y.Z } }",
    path: String = "- { from: dev, to: staging }"
  ) -> String {
    let environments = environments.contains("\n") ? "\n\(environments)" : " \(environments)"
    return "travels: \(travels)\nenvironments:\(environments)\npath:\n\(path)\n"
  }

  private static let two = "{ dev: { tag: \"*\" }, staging: { tag: vX.Y.Z } }"

  /// Files, and the beginnings of everything that is wrong with them.
  static let invalid: [(yaml: String, failures: [String])] = [
    ("{}", ["1:1: nothing travels; list the paths", "1:1: no steps; list them under `path`"]),
    ("- a", ["1:1: the file must hold a map"]),
    ("travels: [", ["1:11:"]),
    (file(travels: "[]"), ["1:10: nothing travels"]),
    (file(travels: "image.tag"), ["1:10: `travels` must be a list"]),
    (file(travels: "[image..tag]"), ["1:11: `travels[0]`: this is no path"]),
    (file(travels: "[\"\"]"), ["1:11: `travels[0]`: this is no path"]),
    (file(travels: "[5]"), ["1:11: `travels[0]` must be a path such as image.tag"]),
    (
      file(travels: "[image.tag, model, image.tag]"),
      ["1:29: `image.tag` travels with `image.tag` already, line 1; remove one"]
    ),
    (file(travels: "[image.tag, image]"), ["1:22: `image` travels with `image.tag` already"]),
    (file(travels: "[deployment.canary.weight]"), ["1:11: `deployment.canary.weight` cannot"]),
    (file(travels: "[deployment]"), ["1:11: `deployment` cannot travel: each step of a canary"]),
    ("travel: [a]\n" + file(), ["1:1: unknown key `travel`; did you mean `travels`?"]),
    ("colour: red\n" + file(), ["1:1: unknown key `colour`; remove it"]),
    (
      file(environments: "{ dev: { tag: \"*\" }, stagin: { tag: vX.Y.Z } }"),
      ["2:36: unknown key `stagin`; did you mean `staging`?"]
    ),
    (
      file(environments: "{ dev: { tag: \"*\" } }"),
      ["4:20: `staging` is not among the `environments` of this file; add it there"]
    ),
    (
      file(environments: "{ dev: { tag: \"*\" }, staging: {} }"),
      ["2:45: `staging` needs a tag pattern; add `tag: vX.Y.Z`"]
    ),
    (
      file(environments: "{ dev: { tag: v1 }, staging: { tag: vX.Y.Z } }"),
      ["2:29: `environments.dev.tag`: a tag pattern holds X.Y.Z, where the version stands"]
    ),
    (
      file(environments: "{ dev: { tag: X.Y.Z-X.Y.Z }, staging: { tag: vX.Y.Z } }"),
      ["2:29: `environments.dev.tag`: a tag pattern holds X.Y.Z once, not 2 times"]
    ),
    (
      file(environments: "{ dev: { tag: \"v*\" }, staging: { tag: \"v X.Y.Z\" } }"),
      [
        "2:29: `environments.dev.tag`: a tag pattern holds X.Y.Z",
        "2:53: `environments.staging.tag`: an image tag cannot hold",
      ]
    ),
    (
      file(environments: "{ dev: { tag: \"*\", url: ftp://a.b }, staging: { tag: vX.Y.Z } }"),
      ["2:39: `environments.dev.url`: this URL does not begin with http:// or https://"]
    ),
    (
      file(
        environments: "{ dev: { tag: \"*\", canary: { weights: [] } }, staging: { tag: vX.Y.Z } }"),
      ["2:42: a canary needs its weights"]
    ),
    (
      file(
        environments:
          "{ dev: { tag: \"*\", canary: { weights: [10, 10, 5] } }, staging: { tag: vX.Y.Z } }"),
      ["2:58: 10 comes after 10; the weights of a canary must ascend", "2:62: 5 comes after 10"]
    ),
    (
      file(
        environments:
          "{ dev: { tag: \"*\", canary: { weights: [0, 101, 5%] } }, staging: { tag: vX.Y.Z } }"),
      [
        "2:54: `environments.dev.canary.weights[0]`: 0 is out of range",
        "2:57: `environments.dev.canary.weights[1]`: 101 is out of range",
        "2:62: `environments.dev.canary.weights[2]` must be a whole number from 1 to 100",
      ]
    ),
    (file(path: " []"), ["4:2: no steps"]),
    (file(path: "- {}"), ["4:3: a step without `from`", "4:3: a step without `to`"]),
    (file(path: "- { from: dev, to: stagin }"), ["4:20: unknown environment `stagin`; did you"]),
    (file(path: "- { from: dev, to: 台北 }"), ["4:20: unknown environment `台北`; there are dev"]),
    (file(path: "- { from: dev, to: dev }"), ["4:20: a step leads from `dev` to itself"]),
    (
      file(path: "- { from: dev, to: staging }\n- { from: dev, to: staging }"),
      ["5:20: the step from `dev` to `staging` is there twice"]
    ),
    (
      file(path: "- { from: dev, to: staging }\n- { from: staging, to: dev }"),
      ["5:24: this step closes a circle: `staging` → `dev` → `staging`; remove one"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { test: {} } }"),
      ["4:38: unknown key `test`; did you mean `tests`?"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { weather: {} } }"),
      ["4:38: unknown key `path[0].gates.weather`; remove it"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: [tests] }"),
      ["4:36: `path[0].gates` must be a map"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { tests: true } }"),
      ["4:45: `path[0].gates.tests` must be a map"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { tests: { maxAge: 24 } } }"),
      ["4:55: `path[0].gates.tests.maxAge` must be a duration"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { tests: { maxAge: 1d } } }"),
      ["4:55: `path[0].gates.tests.maxAge`: `d` is no unit of a duration"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { tests: { maxAge: 0s } } }"),
      ["4:55: `path[0].gates.tests.maxAge`: this must be above zero"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { validate: { maxAge: 1h } } }"),
      ["4:50: unknown key `path[0].gates.validate.maxAge`; remove it"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { tests: { command: \"a\\nb\" } } }"),
      ["4:56: `path[0].gates.tests.command`: this is not one line"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { metrics: { maxAge: 1h } } }"),
      ["4:47: `metrics` holds nothing against its figures; add maxErrorRate"]
    ),
    (
      file(path: "- { from: dev, to: staging, gates: { predictions: {} } }"),
      ["4:51: `predictions` holds nothing against its figures; add minAccuracy or maxFlips"]
    ),
    (
      file(
        path: "- { from: dev, to: staging, gates: { metrics: { maxErrorRate: 1%, minRequests: 0, "
          + "maxLatencyP95: 0.5 }, predictions: { minAccuracy: 90, maxFlips: -0.1 } } }"),
      [
        "4:63: `path[0].gates.metrics.maxErrorRate` must be a share from 0 to 1",
        "4:98: `path[0].gates.metrics.maxLatencyP95` must be a duration",
        "4:80: `path[0].gates.metrics.minRequests`: 0 is out of range",
        "4:133: `path[0].gates.predictions.minAccuracy`: 90",
        "4:147: `path[0].gates.predictions.maxFlips`: -0.1 is out of range",
      ]
    ),
  ]

  @Test("What is wrong is said, all of it, with its place and what to do", arguments: invalid)
  func wrong(_ example: (yaml: String, failures: [String])) {
    let found = failures { () throws(InputFailure) in _ = try Self.read(example.yaml) }
    let shown = found.map { "\($0.location): \($0.message)" }
    #expect(found.allSatisfy { $0.isFailure && ($0.rule == "KS019" || $0.rule < "KS010") })
    #expect(shown.count == example.failures.count, "\(shown)")
    for (message, beginning) in zip(shown, example.failures) {
      #expect(message.hasPrefix("promotion.yaml:\(beginning)"), "\(message)")
    }
  }
}
