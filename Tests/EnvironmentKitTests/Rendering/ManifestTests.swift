import TestSupport
import Diagnostics
import EnvironmentKit
import OrderedCollections
import Secrets
import Testing
import YAML

@Suite("The Secret and the ConfigMap")
struct ManifestTests {
  private func rendering(
    _ yaml: String, secrets: String = "[]", tier: String = "prod"
  ) throws -> Rendering {
    let folder = try TemporaryProject([
      "project.yaml": "environments: [{name: \(tier), secrets: \(secrets)}]",
      "\(tier).yaml": yaml,
    ])
    defer { withExtendedLifetime(folder) {} }
    let project = try Project.read(directory: folder.path)
    var reader = EnvironmentReader(directory: folder.path)
    return Rendering(
      project: project, environment: reader.read(project.environments[0]),
      templates: "\(Repository.root)/templates")
  }

  private func envFile(_ text: String) throws -> EnvFile {
    try EnvFile(Array(text.utf8), file: ".env.prod") { _ in nil }
  }

  private func configuration(_ yaml: String) throws -> Value {
    let manifest = try read(rendering(yaml).configMap().text)
    return try read(try #require(manifest["data"]?["config-prod.yaml"]?.string))
  }

  @Test(
    "The ConfigMap holds the values without any secret's path",
    arguments: [
      ("a: 1\nb: {c: [x, {d: ~}]}", "{a: 1, b: {c: [x, {d: ~}]}}"),
      ("a: 1\nredis: {password: plainly-fake, port: 6379}", "{a: 1, redis: {port: 6379}}"),
      ("a: {token: \"${TOKEN}\", apiKey: 5}", "{a: {}}"),
      ("url: \"redis://:${PASSWORD}@host\"\na: 1", "{a: 1}"),
      ("list: [a, \"${B}\", {c: \"${D}\", e: 1}, [\"${F}\"]]", "{list: [a, {e: 1}, []]}"),
      ("password: [plainly, fake]\na: 1", "{a: 1}"),
      ("password: {token: x, length: 8}\na: 1", "{password: {length: 8}, a: 1}"),
      ("tokenExpiry: 1h\nsecretPath: a/b", "{tokenExpiry: 1h, secretPath: a/b}"),
      ("a: \"$${B}\"", "{a: \"$${B}\"}"),
      (
        "deployment: {env: {MLOPS_API_KEY: x, MLOPS_DEBUG: \"true\"}}",
        "{deployment: {env: {MLOPS_DEBUG: \"true\"}}}"
      ),
    ])
  func withoutSecrets(yaml: String, expected: String) throws {
    let rendered = try configuration(yaml)
    #expect(try rendered.means(read(expected)), "\(rendered)")
  }

  @Test("A marked secret is nowhere in the ConfigMap, whatever its key and its depth")
  func nowhere() throws {
    var random = SeededGenerator(seed: 51)
    let keys = ["password", "adminPassword", "API_KEY", "slack-webhook", "token2", "private_key"]
    for _ in 0..<150 {
      var yaml = "\(keys.randomElement(using: &random) ?? ""): "
      yaml +=
        ["hunter2", "[hunter2]", "[[x, hunter2]]", "\"hunter2 ${A}\"", "[{token: hunter2}]"]
        .randomElement(using: &random) ?? ""
      for key in ["a", "b", "c"].prefix(Int.random(in: 0...3, using: &random)) {
        yaml = Bool.random(using: &random) ? "\(key): {\(yaml), z: 1}" : "\(key): [{\(yaml)}, z]"
      }
      let text = try rendering("kept: 1\n\(yaml)").configMap().text
      #expect(!text.contains("hunter2"), "\(yaml)")
      #expect(text.contains("kept: 1"))
    }
  }

  @Test("The Secret is the env file's names, sorted, each value in base64, in the namespace")
  func secret() throws {
    let rendering = try rendering("redis: {password: \"${B}\"}", secrets: "[C]")
    let manifest = try read(
      rendering.secret(from: envFile("C=see\nB='quoted'  \nA=\nEXTRA=1")).text)
    #expect(manifest["kind"]?.string == "Secret" && manifest["type"]?.string == "Opaque")
    #expect(manifest["metadata"]?["name"]?.string == "mlops-sentiment-secrets")
    #expect(manifest["metadata"]?["namespace"]?.string == "mlops-prod")
    let data = try #require(manifest["data"]?.map)
    #expect(Array(data.keys) == ["A", "B", "C", "EXTRA"])
    #expect(data.values.map(\.string) == ["", "J3F1b3RlZCcgIA==", "c2Vl", "MQ=="])
  }

  @Test("Masked, every value is the same three stars, and the names stay")
  func masked() throws {
    let text = try rendering("a: 1").secret(from: envFile("A=hunter2\nB=x"), masked: true).text
    let data = try #require(try read(text)["data"]?.map)
    #expect(Array(data.keys) == ["A", "B"])
    #expect(data.values.map(\.string) == ["***", "***"])
    #expect(!text.contains("aHVudGVyMg==") && !text.contains("hunter2"))
  }

  @Test(
    "A name that is asked for and not given is said, with the place that asks",
    arguments: [
      ("A=1\nC=1", ["prod.yaml:1:19: the secret `B` is not in .env.prod; add `B=…` there"]),
      ("B=1\nC=", ["project.yaml:1:23: the secret `C` is empty in .env.prod; add `C=…` there"]),
      (
        "C=\nB=",
        [
          "prod.yaml:1:19: the secret `B` is empty in .env.prod; add `B=…` there",
          "project.yaml:1:23: the secret `C` is empty in .env.prod; add `C=…` there",
        ]
      ),
    ])
  func absent(env: String, expected: [String]) throws {
    let rendering = try rendering("redis: {password: \"${B}\"}", secrets: "[C, B]")
    let file = try envFile(env)
    do throws(InputFailure) {
      _ = try rendering.secret(from: file)
      Issue.record("nothing is missing")
    } catch {
      #expect(error.diagnostics.count == expected.count)
      for (message, wanted) in zip(error.diagnostics, expected) {
        #expect(
          "\(message.location): \(message.message)".hasSuffix("/" + wanted), "\(message.message)")
      }
      // A report can quote what it points at.
      #expect(Set(error.diagnostics.map(\.location.file)).isSubset(of: error.sources.map(\.name)))
    }
  }

  @Test("An env file without variables makes no Secret", arguments: ["", "# nothing\n\n"])
  func empty(text: String) throws {
    let rendering = try rendering("a: 1")
    let file = try envFile(text)
    let found = failures { () throws(InputFailure) in _ = try rendering.secret(from: file) }
    #expect(found.map(\.location.file) == [".env.prod"])
    #expect(found.first?.message.contains("no variables") == true)
  }

  @Test("A Secret of 1 MiB is taken, one byte more is not")
  func secretLimit() throws {
    let rendering = try rendering("a: 1")
    let half = String(repeating: "x", count: 1 << 19)
    let fits = try envFile("A=\(half)\nB=\(half)")
    #expect(try rendering.secret(from: fits).text.utf8.count > 1 << 20)
    let large = try envFile("A=\(half)\nB=\(half)x")
    let found = failures { () throws(InputFailure) in _ = try rendering.secret(from: large) }
    #expect(found.count == 1)
    #expect(
      found.first?.message.hasPrefix("the Secret of prod holds 1048577 bytes, more than") == true)
    #expect(found.first?.location.file.hasSuffix("project.yaml") == true)
  }

  @Test("A ConfigMap of more than 1 MiB is refused")
  func configMapLimit() throws {
    let text = String(repeating: "x", count: 1 << 20)
    #expect(try rendering("a: \(text.dropLast(2000))").configMap().text.utf8.count > 1_000_000)
    let large = try rendering("a: \(text)")
    let found = failures { () throws(InputFailure) in _ = try large.configMap() }
    #expect(found.map(\.rule) == ["KS012"])
    #expect(found.first?.message.hasPrefix("the ConfigMap of prod holds ") == true)
  }
}
