import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("The report of a validation")
struct ValidationReportTests {
  /// A folder with the repository's tables and these files.
  private func folder(_ files: KeyValuePairs<String, String>) throws -> TemporaryProject {
    let folder = try TemporaryProject(files)
    for table in ["matrix.yaml", "variables.yaml"] {
      let file = ValuesFile.read("\(Repository.environments)/\(table)")
      try folder.write(table, String(decoding: file.source.bytes, as: UTF8.self))
    }
    return folder
  }

  private func report(
    _ folder: TemporaryProject, _ names: [String] = [], envFile: String? = nil,
    valuesFile: (path: String, environment: String)? = nil
  ) -> ValidationReport {
    ValidationRequest(
      directory: folder.path, names: names, valuesFile: valuesFile, envFile: envFile
    ).report { _ in nil }
  }

  @Test("What stands in a shared layer is a finding of each environment, and can be said once")
  func repetitions() throws {
    let folder = try folder([
      "base.yaml": "replicaCout: 3\ncountry: no\n", "dev.yaml": "replicaCount: 1\n",
      "staging.yaml": "replicaCount: 2\n", "prod.yaml": "replicaCount: 3\n",
    ])
    let report = report(folder)
    #expect(
      report.diagnostics.filter { $0.name == "ambiguous-scalar" }.compactMap(\.environment)
        == ["dev", "staging", "prod"])
    let diagnostics = report.distinctDiagnostics
    for rule in ["unknown-key", "ambiguous-scalar"] {
      let said = diagnostics.filter {
        $0.name == rule && $0.path != "country" || $0.name == rule && rule == "ambiguous-scalar"
      }
      #expect(said.count == 1, "\(said.map(\.message))")
      #expect(said.first?.environment == "dev")
      #expect(said.first?.location.file == folder("base.yaml"))
    }
    // What the tiers ask differs, and is said of each.
    #expect(
      Set(diagnostics.filter { $0.name == "vault-integration" }.compactMap(\.environment)) == [
        "staging", "prod",
      ])
  }

  @Test("The findings come by environment, then by place, and those of the project last")
  func order() throws {
    let folder = try folder([
      "project.yaml": """
      environments:
        - {name: prod, namespace: same}
        - {name: dev, namespace: same}
      """,
      "prod.yaml": "replicaCount: 50\nimage: {tag: latest}\n", "dev.yaml": "replicaCount: 2\n",
    ])
    let report = report(folder)
    #expect(report.environments == ["prod", "dev"])
    let ranks = report.diagnostics.map {
      $0.environment == "prod" ? 0 : $0.environment == "dev" ? 1 : 2
    }
    #expect(ranks == ranks.sorted() && Set(ranks) == [0, 1, 2])
    #expect(report.diagnostics.last?.name == "distinct-namespaces")
    let lines = report.diagnostics.filter { $0.environment == "prod" }.map(\.location.start)
    #expect(lines == lines.sorted())
    #expect(self.report(folder).diagnostics == report.diagnostics)
  }

  @Test(
    "Some environments alone are not checked against each other; a name given twice counts once")
  func names() throws {
    let folder = try folder([
      "project.yaml": "environments: [{name: dev, namespace: a}, {name: prod, namespace: a}]",
      "dev.yaml": "replicaCount: 1\n", "prod.yaml": "replicaCount: 3\n",
    ])
    #expect(report(folder).diagnostics.contains { $0.name == "distinct-namespaces" })
    let both = report(folder, ["prod", "dev", "prod"])
    #expect(both.environments == ["prod", "dev"])
    #expect(!both.diagnostics.contains { $0.name == "distinct-namespaces" })
    #expect(report(folder, ["dev"]).diagnostics.allSatisfy { $0.environment == "dev" })
  }

  @Test("An environment that can not be read keeps none of the others from being checked")
  func unreadable() throws {
    let folder = try folder([
      "dev.yaml": "replicaCount: [", "staging.yaml": "replicaCount: 7\n",
      "prod.yaml": "replicaCount: 3\n",
    ])
    let report = report(folder)
    #expect(report.environments == ["dev", "staging", "prod"])
    let dev = report.diagnostics.filter { $0.environment == "dev" }
    #expect(dev.map(\.rule) == ["KS001"] && dev[0].isFailure)
    #expect(report.diagnostics.contains { $0.environment == "staging" && $0.name == "replicas" })
  }

  @Test("Tables and names that can not be read keep nothing else from being checked")
  func failing() throws {
    let broken = try TemporaryProject(["dev.yaml": "a: 1"])
    // Two tables and two environments are missing; what there is has an unknown key.
    #expect(
      report(broken).diagnostics.filter(\.isFailure).map(\.rule)
        == Array(repeating: "KS011", count: 4))
    #expect(report(broken).diagnostics.filter { !$0.isFailure }.map(\.rule) == ["KS310"])
    let folder = try folder(["dev.yaml": "a: 1", "project.yaml": "environments: [{name: dev}]"])
    #expect(report(folder, ["dve"]).diagnostics.map(\.rule) == ["KS013"])
    #expect(report(folder, ["dve"]).environments.isEmpty)
    try folder.write("matrix.yaml", "replica: {dev: 1}")
    let matrix = report(folder)
    #expect(matrix.diagnostics.filter(\.isFailure).map(\.rule) == ["KS012"])
    #expect(matrix.diagnostics.contains { $0.rule == "KS201" })
    #expect(matrix.sources[folder("matrix.yaml")] != nil)
  }

  @Test("The names in an env file count as given, and nothing else of it is read")
  func envFileNames() throws {
    let folder = try folder([
      "project.yaml": "environments: [{name: prod, secrets: [OTHER]}]", "prod.yaml": "a: 1\n",
      "some.env": "MLOPS_API_KEY=hunter2\n",
      "broken.env": "MLOPS_API_KEY=hunter2\nMLOPS_API_KEY=x\n",
      ".env.prod": "not read",
    ])
    func missing(_ report: ValidationReport) -> Bool {
      report.diagnostics.contains { $0.path == "deployment.env.MLOPS_API_KEY" }
    }
    #expect(missing(report(folder)))
    #expect(!missing(report(folder, envFile: folder("some.env"))))
    let broken = report(folder, envFile: folder("broken.env"))
    #expect(broken.diagnostics.map(\.rule) == ["KS011"] && broken.environments.isEmpty)
    #expect(!renderJSON(broken.diagnostics, environments: []).contains("hunter2"))
    try folder.write(
      "project.yaml", "environments: [{name: prod, secrets: [MLOPS_API_KEY]}]")
    #expect(!missing(report(folder)))
  }

  @Test("A comment that silences nothing is reported where all who read its file were checked")
  func layersOfOthers() throws {
    let comment = "# kubesentiment:ignore KS101 -- a load test\n"
    let folder = try folder([
      "base.yaml": "\(comment)a: 1\n", "dev.yaml": "replicaCount: 1\n",
      "staging.yaml": "replicaCount: 2\n", "prod.yaml": "\(comment)replicaCount: 3\n",
    ])
    func comments(_ report: ValidationReport) -> [String] {
      report.diagnostics.filter { $0.name == "ignore-comment" }.map { folder.shown($0) }
    }
    let nothing = "this comment silences nothing; the finding is gone"
    #expect(comments(report(folder)) == ["base.yaml:1:1: \(nothing)", "prod.yaml:1:1: \(nothing)"])
    #expect(comments(report(folder, ["prod"])) == ["prod.yaml:1:1: \(nothing)"])
    #expect(comments(report(folder, ["dev"])) == [])
    // Another environment's file says nothing of the one that it stands for.
    #expect(
      comments(report(folder, valuesFile: (folder("prod.yaml"), "dev"))) == [])
  }

  @Test("A values file is checked alone, as the environment that it stands for")
  func valuesFile() throws {
    let folder = try folder([
      "base.yaml": "replicaCout: 3\n", "dev.yaml": "a: 1\n", "own.yaml": "replicaCount: 7\n",
    ])
    let report = report(folder, valuesFile: (folder("own.yaml"), "dev"))
    #expect(report.environments == ["dev"])
    #expect(report.diagnostics.contains { $0.name == "replicas" && $0.actual == "7" })
    #expect(report.diagnostics.allSatisfy { $0.location.file == folder("own.yaml") })
  }

  @Test(
    "No place tells how long a secret is",
    arguments: [
      "redis: {password: %}", "redis:\n  password: \"%\"\n", "redis: {password: [%]}",
      "replicaCount: {password: %}", "redis: [{token: %}]",
      "deployment: {env: {API_KEY: %}}", "api: {cors: {allowedOrigins: {secret: %}}}",
      "password:\n  - %\n", "redis: {password: {token: %}}",
    ])
  func lengths(template: String) throws {
    let reports = try ["x", "much-longer"].map { secret in
      let yaml = template.replacing("%", with: secret)
      return try Repository.validation().check(
        [Repository.load(yaml, tier: .prod)], includesProject: false)
    }
    #expect(reports[0].diagnostics.contains { $0.severity == .error })
    #expect(reports[0].diagnostics.map(\.rule) == reports[1].diagnostics.map(\.rule))
    #expect(
      renderJSON(reports[0].diagnostics, environments: [])
        == renderJSON(reports[1].diagnostics, environments: []))
  }

  @Test("As JSON a report has its version, its environments, its findings and their number")
  func json() throws {
    let folder = try folder([
      "project.yaml": "environments: [{name: dev}]",
      "dev.yaml": "replicaCount: \"1\"\n",
    ])
    let report = report(folder)
    let text = renderJSON(report.diagnostics, environments: report.environments)
    let json = try read(text)
    #expect(json["version"]?.scalar?.kind == .integer(1))
    #expect(json["environments"]?.list?.map(\.string) == ["dev"])
    #expect(json["diagnostics"]?.list?.count == report.diagnostics.count)
    let first = try #require(json["diagnostics"]?.list?.first { $0["rule"]?.string == "KS301" })
    #expect(first["name"]?.string == "wrong-type" && first["severity"]?.string == "error")
    #expect(first["environment"]?.string == "dev" && first["path"]?.string == "replicaCount")
    #expect(first["file"]?.string == folder("dev.yaml"))
    #expect(
      ["line", "column", "endLine", "endColumn"].map { first[$0]?.scalar?.text } == [
        "1", "15", "1", "18",
      ])
    #expect(first["expected"]?.string == "a whole number of at least 0")
    #expect(first["actual"]?.string == "1" && first["help"]?.string == "remove the quotes")
    let errors = report.diagnostics.filter { $0.severity == .error }.count
    #expect(json["summary"]?["errors"]?.scalar?.kind == .integer(errors))
  }
}
