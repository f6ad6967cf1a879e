import TestSupport
import Diagnostics
import EnvironmentKit
import Foundation
import OrderedCollections
import Testing
import YAML

@Suite("The deploy command")
struct DeployCommandTests {
  private func project(_ yaml: String) throws -> Project {
    let folder = try TemporaryProject(["project.yaml": yaml])
    defer { withExtendedLifetime(folder) {} }
    return try Project.read(directory: folder.path)
  }

  private func script(
    _ values: Value, project: Project = .standard, directory: String = "rendered"
  ) throws(InputFailure) -> String {
    let environment = LoadedEnvironment(
      definition: project.environments[project.environments.count - 1], files: [], values: values,
      sources: [])
    return try Rendering(project: project, environment: environment, templates: "")
      .command(directory: directory).text
  }

  /// The script ended before Helm, or Helm was not called.
  private struct Stopped: Error {}

  /// What a shell hands to `helm` when it runs the script.
  private func words(_ script: String, variables: [String: String] = [:]) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", #"helm() { printf '%s\0' "$@"; }"# + "\n" + script]
    process.environment = variables
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Stopped() }
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Production's command is the reference's, with each secret from a variable")
  func production() throws {
    var reader = EnvironmentReader(directory: Repository.environments)
    let project = try Project.read(directory: Repository.environments)
    let environment = reader.read(project.environments[2])
    let text = try script(environment.readableValues(), project: project)
    #expect(
      text == #"""
        #!/bin/sh
        # Deploys mlops-sentiment to prod. Run it where ./helm/mlops-sentiment is.
        # These variables must be set; their values appear nowhere in this file:
        #   REDIS_PASSWORD
        #   MLOPS_API_KEY
        #   GRAFANA_ADMIN_PASSWORD_PROD
        #   SLACK_WEBHOOK_PROD
        #   PAGERDUTY_SERVICE_KEY
        set -eu
        : "${REDIS_PASSWORD:?set it to the secret of that name}"
        : "${MLOPS_API_KEY:?set it to the secret of that name}"
        : "${GRAFANA_ADMIN_PASSWORD_PROD:?set it to the secret of that name}"
        : "${SLACK_WEBHOOK_PROD:?set it to the secret of that name}"
        : "${PAGERDUTY_SERVICE_KEY:?set it to the secret of that name}"
        helm upgrade --install mlops-sentiment ./helm/mlops-sentiment \
          --namespace mlops-prod \
          --create-namespace \
          --atomic \
          --wait \
          --timeout 10m \
          --values rendered/prod/values.yaml \
          --set-literal redis.password="$REDIS_PASSWORD" \
          --set-literal deployment.env.MLOPS_API_KEY="$MLOPS_API_KEY" \
          --set-literal monitoring.grafana.adminPassword="$GRAFANA_ADMIN_PASSWORD_PROD" \
          --set-literal monitoring.alerts.slackWebhook="$SLACK_WEBHOOK_PROD" \
          --set-literal monitoring.alerts.pagerdutyKey="$PAGERDUTY_SERVICE_KEY"

        """#)
  }

  @Test("Without secrets nothing has to be set")
  func withoutSecrets() throws {
    let text = try script(read("a: 1"))
    #expect(!text.contains(": \"$") && !text.contains("--set-literal"))
    #expect(try words(text).prefix(3) == ["upgrade", "--install", "mlops-sentiment"])
  }

  @Test(
    "Text around a placeholder stays as it is",
    arguments: [
      ("a: \"${B}\"", "a=secret b"), ("a: \"redis://:${B}@host\"", "a=redis://:secret b@host"),
      ("a: \"${B}${B}\"", "a=secret bsecret b"), ("a: \"$${B} ${B}\"", "a=$${B} secret b"),
      ("a: \"it's `x` $(y) \\\"${B}\\\"\\n\"", "a=it's `x` $(y) \"secret b\"\n"),
      ("a: {b: [x, {c: \"${B}\"}]}", "a.b[1].c=secret b"), ("a: [[\"${B}\"]]", "a[0][0]=secret b"),
      // --set-literal reads a path without escapes.
      ("\"a,b\": \"${B}\"", "a,b=secret b"), ("\"{a}\\\\\": \"${B}\"", "{a}\\=secret b"),
      ("\"it's a $key\": \"${B}\"", "it's a $key=secret b"), ("\"a]\": \"${B}\"", "a]=secret b"),
      ("ключ: \"${B}\"", "ключ=secret b"),
    ])
  func around(yaml: String, expected: String) throws {
    let all = try words(try script(read(yaml)), variables: ["B": "secret b"])
    #expect(all.suffix(2) == ["--set-literal", expected])
  }

  @Test(
    "A key that --set-literal can not name is refused, at the key",
    arguments: ["a.b", "a[0]", "a=b", ""])
  func unnameable(key: String) throws {
    let values = try read("map:\n  \"\(key)\": \"${B}\"")
    let found = failures { () throws(InputFailure) in _ = try script(values) }
    #expect(found.map(\.location.description) == ["values.yaml:2:3"])
    #expect(found.first?.message.contains("`\(key)`") == true)
    #expect(found.first?.message.contains("rename it") == true)
  }

  @Test("An unset or empty variable stops the script before Helm")
  func unset() throws {
    let text = try script(read("a: \"${B}\""))
    #expect(throws: Stopped.self) { try words(text) }
    #expect(throws: Stopped.self) { try words(text, variables: ["B": ""]) }
  }

  @Test("A folder with a comma is one file to Helm, which reads a list there")
  func comma() throws {
    let plain = try words(script(read("a: 1"), directory: "out put"))
    #expect(plain.suffix(2) == ["--values", "out put/prod/values.yaml"])
    let comma = try words(script(read("a: 1"), directory: "a,\"b\""))
    #expect(comma.suffix(2) == ["--values", "\"a,\"\"b\"\"/prod/values.yaml\""])
  }

  private static let pieces = [
    "a", "B", "0", "'", "\"", "$", "`", "\\", "\n", " ", "*", "?", "~", "!", "#", ";", "&", "|",
    "<",
    ">", "(", ")", "[x", "{", "}", "$(false)", "${HOME}", "%s", "\t", "é", "🏳️‍🌈", "''", "-", "=",
    "\r",
    "\\n",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...9, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test("Whatever a word holds, a shell gives it to Helm as it is")
  func quoting() throws {
    var random = SeededGenerator(seed: 61)
    let place = SourceLocation(file: "a.yaml")
    for _ in 0..<60 {
      let chart = "x" + Self.text(&random).filter { !"\n\t\r\r\n".contains($0) }
      let flags = (0..<3).map { _ in Self.text(&random) }
      var list = OrderedDictionary<String, Value>()
      for (key, text) in [("chart", chart)] {
        list[key] = Value(.scalar(.string(text)), at: place)
      }
      let environment: OrderedDictionary<String, Value> = [
        "name": Value(.scalar(.string("prod")), at: place),
        "helm": Value(
          .map([
            "flags": Value(
              .list(flags.map { Value(.scalar(.string($0)), at: place) }), at: place)
          ]), at: place),
      ]
      list["environments"] = Value(.list([Value(.map(environment), at: place)]), at: place)
      let project = try project(Emitter().emit(Value(.map(list), at: place)))
      // Keys and text without what means something to Helm, and without a `$` before `{`.
      let key = Self.text(&random).filter { !".[=".contains($0) } + "k"
      let before = Self.text(&random).replacing("$", with: "§")
      let behind = Self.text(&random).replacing("$", with: "§")
      let secret = Self.text(&random)
      let values = Value(
        .map([key: Value(.scalar(.string(before + "${SECRET}" + behind)), at: place)]), at: place)
      let directory = Self.text(&random).filter { !",\"\n\r\r\n".contains($0) }
      let script = try script(values, project: project, directory: directory)
      let expected =
        ["upgrade", "--install", "mlops-sentiment", chart, "--namespace", "mlops-prod"]
        + flags + [
          "--values", "\(directory)/prod/values.yaml", "--set-literal",
          "\(key)=\(before)\(secret)\(behind)",
        ]
      let handed = try words(script, variables: ["SECRET": secret])
      #expect(handed == expected)
      #expect(!script.contains("\nfalse"))
    }
  }
}
