import Diagnostics
import EnvironmentKit
import Testing

@Suite("project.yaml")
struct ProjectTests {
  private func read(_ yaml: String) throws -> (TemporaryProject, Project) {
    let folder = try TemporaryProject(["project.yaml": yaml])
    return (folder, try Project.read(directory: folder.path))
  }

  @Test("Without the file there are dev, staging and prod, as the standard has them")
  func absent() throws {
    let folder = try TemporaryProject()
    let project = try Project.read(directory: folder.path)
    #expect(project.release == "mlops-sentiment")
    #expect(project.source == nil)
    #expect(project.environments.map(\.name) == ["dev", "staging", "prod"])
    #expect(project.environments.map(\.tier) == [.dev, .staging, .prod])
    #expect(
      project.environments.map(\.namespace) == ["mlops-dev", "mlops-staging", "mlops-prod"])
    #expect(project.environments.map(\.envFile) == [".env.dev", ".env.staging", ".env.prod"])
    #expect(project.environments.allSatisfy { $0.layers == nil && $0.location == nil })
    #expect(project.environments.allSatisfy { $0.secrets.isEmpty && $0.helmFlags.isEmpty })
  }

  @Test("A name alone is enough, where it is a tier's")
  func nameAlone() throws {
    let (folder, project) = try read("environments:\n  - name: staging\n")
    let environment = try #require(project.environments.first)
    #expect(project.release == Project.standard.release)
    #expect(project.chart == Project.standard.chart)
    #expect(environment.tier == .staging)
    #expect(environment.namespace == "mlops-staging")
    #expect(environment.layers == nil)
    #expect(environment.envFile == ".env.staging")
    #expect(environment.location?.description == "\(folder("project.yaml")):2:11")
    #expect(environment.namespaceLocation == nil)
  }

  @Test("Everything that can be written is read, in its order")
  func everything() throws {
    let (folder, project) = try read(
      """
      release: scores
      chart: oci://registry.example.com/scores
      environments:
        - name: prod-eu
          tier: prod
          namespace: scores-eu
          layers: [base.yaml, eu.yaml, prod-eu.yaml]
          envFile: secrets/eu.env
          secrets: [MLOPS_API_KEY, REDIS_PASSWORD]
          helm: {flags: [--timeout, 10m, --history-max, 5, --wait=true]}
        - {name: dev, layers: []}
      """)
    #expect(project.release == "scores")
    #expect(project.chart == "oci://registry.example.com/scores")
    #expect(project.environments.map(\.name) == ["prod-eu", "dev"])
    let europe = project.environments[0]
    #expect(europe.tier == .prod)
    #expect(europe.namespace == "scores-eu")
    #expect(europe.namespaceLocation?.description == "\(folder("project.yaml")):6:16")
    #expect(europe.layers == ["base.yaml", "eu.yaml", "prod-eu.yaml"])
    #expect(europe.envFile == "secrets/eu.env")
    #expect(europe.secrets == ["MLOPS_API_KEY", "REDIS_PASSWORD"])
    #expect(europe.helmFlags == ["--timeout", "10m", "--history-max", "5", "--wait=true"])
    #expect(project.environments[1].layers == nil)
  }

  @Test("The repository's own file is the reference's three deployments")
  func repository() throws {
    let project = try Project.read(directory: Repository.environments)
    #expect(project.environments.map(\.name) == ["dev", "staging", "prod"])
    #expect(
      project.environments.map(\.helmFlags) == [
        ["--create-namespace"], ["--create-namespace", "--wait"],
        ["--create-namespace", "--atomic", "--wait", "--timeout", "10m"],
      ])
    #expect(project.environments.allSatisfy { $0.layers == ["base.yaml", "\($0.name).yaml"] })
  }

  /// A project, and the beginnings of everything that is wrong with it.
  static let invalid: [(yaml: String, failures: [String])] = [
    ("{}", ["1:1: no environments; list them under `environments`"]),
    ("release: a\nenvironments: []", ["1:1: no environments"]),
    ("environments:\n  - tier: dev", ["2:5: an environment without a name; add `name: …`"]),
    (
      "environments:\n  - name: dev\n  - name: dev",
      ["3:11: two environments are named `dev`; the first stands at 2:11; rename one"]
    ),
    (
      "environments:\n  - name: canary",
      ["2:11: `canary` needs a tier; add `tier: dev`, `staging` or `prod`"]
    ),
    (
      "environments: [{name: dev, tier: stagin}]",
      [
        "1:34: `environments[0].tier`: `stagin` is none of `dev`, `staging`, `prod`; write `staging`"
      ]
    ),
    (
      "environments: [{name: dev, tire: dev}]",
      ["1:28: unknown key `tire`; did you mean `tier`?"]
    ),
    (
      "owner: team\nenvironments: [{name: dev, colour: red}]",
      ["2:28: unknown key `environments[0].colour`; remove it", "1:1: unknown key `owner`"]
    ),
    (
      "environments: {dev: {}}",
      ["1:15: `environments` must be a list, this is a map; write a list here"]
    ),
    (
      "environments: [dev]",
      ["1:16: `environments[0]` must be a map of keys and values, this is text"]
    ),
    (
      "environments: [{name: 5}]",
      ["1:23: `environments[0].name` must be a name of letters, digits, `-` and `_`"]
    ),
    ("environments: [{name: ../up}]", ["1:23: `environments[0].name`: this can not be"]),
    ("environments: [{name: \"\"}]", ["1:23: `environments[0].name`: this can not be"]),
    (
      "environments: [{name: dev, layers: dev.yaml}]",
      ["1:36: `environments[0].layers` must be a list, this is text"]
    ),
    (
      "environments: [{name: dev, secrets: [A, 5]}]",
      ["1:41: `environments[0].secrets[1]` must be text, this is a number; quote it"]
    ),
    (
      "environments: [{name: dev, helm: {flags: --wait}}]",
      ["1:42: `environments[0].helm.flags` must be a list"]
    ),
    (
      "environments: [{name: dev, helm: {flags: [[--wait]]}}]",
      ["1:43: `environments[0].helm.flags[0]` must be a word for helm, this is a list"]
    ),
    (
      "environments: [{name: dev, namespace: Team_A}]",
      ["1:39: `environments[0].namespace`: a name is in lower case"]
    ),
    (
      "environments: [{name: prod_EU, tier: prod}]",
      ["1:23: `prod_EU` needs a namespace, since `mlops-prod_EU` is none: a name"]
    ),
    ("environments: [{name: prod_EU, tier: prod, namespace: eu}]", []),
    ("release: A b\nenvironments: [{name: dev}]", ["1:10: `release`: a name is in lower case"]),
    ("release: \"-x\"\nenvironments: [{name: dev}]", ["1:10: `release`: a name begins"]),
    (
      "release: \"a\\nrm -r x\"\nenvironments: [{name: dev}]",
      ["1:10: `release`: a name holds lower-case letters"]
    ),
    (
      "release: a\(String(repeating: "b", count: 53))\nenvironments: [{name: dev}]",
      ["1:10: `release`: a release name has at most 53"]
    ),
    (
      "chart: \"a\\nrm -r x\"\nenvironments: [{name: dev}]",
      ["1:8: `chart`: this is not one line of text"]
    ),
    ("- dev", ["1:1: the file must hold a map"]),
    ("", ["1:1:"]),
    ("environments: [", ["1:16:"]),
  ]

  @Test("What is wrong is said, all of it, with its place and what to do", arguments: invalid)
  func wrong(_ example: (yaml: String, failures: [String])) throws {
    let folder = try TemporaryProject(["project.yaml": example.yaml])
    let shown = failures { () throws(InputFailure) in
      _ = try Project.read(directory: folder.path)
    }.map(folder.shown)
    #expect(shown.count == example.failures.count, "\(shown)")
    for (message, beginning) in zip(shown, example.failures) {
      #expect(message.hasPrefix("project.yaml:\(beginning)"), "\(message)")
    }
  }

  @Test("An environment is found by its name, or the nearest one is named")
  func unknown() throws {
    let (folder, project) = try read("environments: [{name: prod}, {name: eu, tier: prod}]")
    #expect(try project.environment(named: "eu").name == "eu")
    let typo = failures { () throws(InputFailure) in _ = try project.environment(named: "prdo") }
    #expect(
      typo.map(folder.shown) == [
        "project.yaml:1:1: unknown environment `prdo`; did you mean `prod`?"
      ])
    let far = failures { () throws(InputFailure) in _ = try project.environment(named: "Zürich") }
    #expect(far.first?.message == "unknown environment `Zürich`; there are prod, eu")
    #expect(far.first?.isFailure == true)
  }
}
