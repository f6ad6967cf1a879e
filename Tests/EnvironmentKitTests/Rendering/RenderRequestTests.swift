import Diagnostics
import EnvironmentKit
import Files
import Secrets
import Testing
import YAML

@Suite("What render makes")
struct RenderRequestTests {
  private static let templates = "\(Repository.root)/templates"

  private func request(_ directory: String, name: String = "dev") -> RenderRequest {
    RenderRequest(environmentsDirectory: directory, templates: Self.templates, name: name)
  }

  /// The artifacts with the repository's example secrets.
  private func example(
    _ name: String, _ change: (inout RenderRequest) -> Void = { _ in }
  ) throws(InputFailure) -> [Artifact] {
    var request = request(Repository.environments, name: name)
    request.envFile = "\(Repository.environments)/examples/\(name).env"
    change(&request)
    return try request.artifacts { _ in nil }
  }

  @Test("Standard output gets the manifests, a folder gets everything")
  func kinds() throws {
    #expect(try example("prod").map(\.kind) == [.secret, .configmap])
    #expect(
      try example("prod") { $0.output = "out" }.map(\.kind) == [
        .values, .secret, .configmap, .command,
      ])
    for kind in ArtifactKind.allCases {
      #expect(try example("prod") { $0.only = kind }.map(\.kind) == [kind])
    }
    let files = try example("prod") { $0.output = "out" }.map {
      $0.file(in: "out", environment: "prod")
    }
    #expect(
      files.map(\.path) == [
        "out/prod/values.yaml", "out/prod/secret.yaml", "out/prod/configmap.yaml",
        "out/prod/deploy.sh",
      ])
    #expect(files.map(\.mode) == [0o644, 0o600, 0o644, 0o755])
  }

  @Test("Two renders are the same, byte for byte", arguments: ["dev", "staging", "prod"])
  func deterministic(name: String) throws {
    let first = try example(name) { $0.output = "out" }
    let second = try example(name) { $0.output = "out" }
    #expect(first.map(\.text) == second.map(\.text))
    #expect(first.allSatisfy { $0.text.hasSuffix("\n") && !$0.text.hasSuffix("\n\n") })
  }

  @Test(
    "The rendered values mean what the layers mean, with and without their places",
    arguments: ["dev", "staging", "prod"], [false, true])
  func valuesMeanTheSame(name: String, provenance: Bool) throws {
    let artifacts = try example(name) {
      $0.only = .values
      $0.provenance = provenance
      $0.further.sets = SetExpression.numbered(["a.b[2]=null,c={1,x}"], .typed)
    }
    let project = try Project.read(directory: Repository.environments)
    var reader = EnvironmentReader(directory: Repository.environments)
    let sets = FurtherLayers(sets: SetExpression.numbered(["a.b[2]=null,c={1,x}"], .typed))
    let expected = try reader.read(project.environment(named: name), further: sets)
    #expect(try read(artifacts[0].text).means(expected.readableValues()))
    #expect(artifacts[0].text.contains("prod.yaml:3") == (name == "prod" && provenance))
  }

  @Test("With its provenance each line of the values ends with its file and line")
  func provenance() throws {
    let folder = try TemporaryProject([
      "environments/base.yaml": "a: 1\nmap:\n  x: 1\n",
      "environments/dev.yaml": "# dev\nmap:\n  v: [p, q]\n",
    ])
    var request = request(folder("environments"))
    request.only = .values
    request.provenance = true
    request.further.sets = SetExpression.numbered(["z=1"], .typed)
    let text = try request.artifacts { _ in nil }[0].text
    let lines = text.replacing(folder("environments/"), with: "").split(separator: "\n")
    #expect(
      lines == [
        "a: 1  # base.yaml:1", "map:  # dev.yaml:2", "  x: 1  # base.yaml:3",
        "  v:  # dev.yaml:3", "    - p  # dev.yaml:3", "    - q  # dev.yaml:3",
        "z: 1  # --set:1",
      ])
  }

  @Test(
    "The env file stands beside the environments folder, however that is named",
    arguments: [
      ("environments", ".env.dev"), ("environments/", ".env.dev"), ("environments//", ".env.dev"),
      ("a/environments", "a/.env.dev"), ("a/b/", "a/.env.dev"),
      ("/abs/environments", "/abs/.env.dev"), ("/environments", "/.env.dev"), (".", "../.env.dev"),
      ("./", "../.env.dev"), ("./environments", "./.env.dev"), ("..", "../../.env.dev"),
      ("a/..", "a/../../.env.dev"), ("a/.", "a/./../.env.dev"), ("../a", "../.env.dev"),
    ])
  func besideTheFolder(directory: String, expected: String) {
    #expect(Project.standard.environments[0].envFilePath(besides: directory) == expected)
  }

  @Test("The environment's own env file is read; one that is named goes before it")
  func envFile() throws {
    let folder = try TemporaryProject([
      "environments/dev.yaml": "a: \"${A}\"", ".env.dev": "A=own", "other.env": "A=other",
      "environments/project.yaml": "environments: [{name: dev}]",
    ])
    defer { withExtendedLifetime(folder) {} }
    var request = request(folder("environments"))
    request.only = .secret
    #expect(try request.artifacts { _ in nil }[0].text.contains("A: b3du\n"))
    request.envFile = folder("other.env")
    #expect(try request.artifacts { _ in nil }[0].text.contains("A: b3RoZXI=\n"))
    request.masksSecrets = true
    #expect(!(try request.artifacts { _ in nil }[0].text.contains("b3RoZXI=")))
    request.envFile = nil
    try folder.write(
      "environments/project.yaml",
      "environments: [{name: dev, envFile: \(folder("absolute.env"))}]")
    try folder.write("absolute.env", "A=absolute")
    request.masksSecrets = false
    #expect(try request.artifacts { _ in nil }[0].text.contains("A: YWJzb2x1dGU=\n"))
    try folder.write("environments/project.yaml", "environments: [{name: dev, envFile: s/dev.env}]")
    try folder.write("s/dev.env", "A=relative")
    #expect(try request.artifacts { _ in nil }[0].text.contains("A: cmVsYXRpdmU=\n"))
  }

  @Test("A comparison leaves the Secret out where there is no env file, a rendering does not")
  func check() throws {
    let folder = try TemporaryProject(["environments/dev.yaml": "a: 1"])
    var request = request(folder("environments"))
    request.output = folder("out")
    #expect(missingSecret(request) == [folder(".env.dev")])
    request.isCheck = true
    #expect(try request.artifacts { _ in nil }.map(\.kind) == [.values, .configmap, .command])
    // One that is named must be there.
    request.envFile = folder("none.env")
    #expect(missingSecret(request) == [folder("none.env")])
  }

  private func missingSecret(_ request: RenderRequest) -> [String] {
    failures { () throws(InputFailure) in _ = try request.artifacts { _ in nil } }
      .map(\.location.file)
  }

  @Test("Values that can not be read keep the env file from being read")
  func valuesFirst() throws {
    let folder = try TemporaryProject([
      "environments/dev.yaml": "a: [", ".env.dev": "not an env file",
    ])
    #expect(missingSecret(request(folder("environments"))) == [folder("environments/dev.yaml")])
  }

  @Test("What is wrong in an env file is said with its line, without a value")
  func brokenEnvFile() throws {
    let folder = try TemporaryProject([
      "environments/dev.yaml": "a: 1", ".env.dev": "A=1\nB=${OTHER}\nA=hunter2\nC\nD",
    ])
    let found = failures { () throws(InputFailure) in
      _ = try request(folder("environments")).artifacts { $0 == "C" ? "set" : nil }
    }
    #expect(found.map(\.location.start.line) == [2, 3, 5])
    #expect(found.allSatisfy { $0.rule == "KS011" && !$0.message.contains("hunter2") })
  }

  @Test("Files that differ or are missing are listed")
  func differing() throws {
    let folder = try TemporaryProject(["environments/dev.yaml": "a: 1", ".env.dev": "A=1"])
    var request = request(folder("environments"))
    request.output = folder("out")
    let files = try request.artifacts { _ in nil }.map {
      $0.file(in: folder("out"), environment: "dev")
    }
    #expect(try differingFiles(files) == files.map(\.path))
    for file in files {
      try folder.write(
        String(file.path.dropFirst(folder.path.count + 1)),
        String(decoding: file.bytes, as: UTF8.self))
    }
    #expect(try differingFiles(files).isEmpty)
    try folder.write("out/dev/values.yaml", "a: 2\n")
    #expect(try differingFiles(files) == [folder("out/dev/values.yaml")])
  }

  @Test("An unknown environment is refused with the nearest name")
  func unknown() throws {
    let found = failures { () throws(InputFailure) in _ = try example("prdo") }
    #expect(found.map(\.message) == ["unknown environment `prdo`; did you mean `prod`?"])
  }
}
