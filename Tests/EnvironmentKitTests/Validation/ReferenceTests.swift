import Diagnostics
import EnvironmentKit
import Testing

@Suite("The reference's YAML, taken literally")
struct ReferenceTests {
  static let expected: [(name: String, findings: [String])] = [
    (
      "dev",
      [
        "required-variable deployment.env.MLOPS_KAFKA_ENABLED",
        "required-variable deployment.env.MLOPS_REDIS_ENABLED",
        "required-variable deployment.env.MLOPS_VAULT_ENABLED",
      ]
    ),
    (
      "staging",
      [
        "redis-caching redis.enabled",
        "required-variable deployment.env.MLOPS_API_KEY",
        "required-variable deployment.env.MLOPS_REDIS_ENABLED",
        "required-variable deployment.env.MLOPS_VAULT_ENABLED",
        "vault-integration vault.enabled",
      ]
    ),
    (
      "prod",
      [
        "redis-caching redis.enabled",
        "required-variable deployment.env.MLOPS_API_KEY",
        "required-variable deployment.env.MLOPS_KAFKA_ENABLED",
        "required-variable deployment.env.MLOPS_REDIS_ENABLED",
        "required-variable deployment.env.MLOPS_VAULT_ENABLED",
      ]
    ),
  ]

  @Test("It breaks its own tables in thirteen places, no more, no fewer", arguments: expected)
  func errors(of environment: (name: String, findings: [String])) throws {
    let validation = try Repository.validation()
    let definition = try validation.project.environment(named: environment.name)
    var reader = EnvironmentReader(directory: "\(Repository.root)/Tests/Fixtures/reference")
    let report = validation.check([reader.read(definition)], includesProject: false)
    let errors = report.diagnostics.filter { $0.severity == .error }.map { "\($0.name) \($0.path)" }
    #expect(errors.sorted() == environment.findings)
    #expect(!report.diagnostics.contains { $0.severity == .warning })
  }

  @Test("The repository's own environments have no errors and no warnings")
  func ownEnvironments() {
    let report = ValidationRequest(directory: Repository.environments).report { _ in nil }
    #expect(report.environments == ["dev", "staging", "prod"])
    #expect(report.diagnostics.filter { $0.severity != .note }.map(\.message) == [])
  }
}
