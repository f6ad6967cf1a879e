import Testing

@Suite("Usage")
struct UsageTests {
  static let said: [Case] = [
    Case("usage-none", []),
    Case("usage-help", ["--help"]),
    Case("usage-help-validate", ["validate", "--help"]),
    Case("usage-help-render", ["render", "--help"]),
    Case("usage-version", ["--version"]),
  ]

  static let wrong: [Case] = [
    Case("usage-unknown-command", ["valdate"]),
    Case("usage-unknown-option", ["validate", "--fromat", "json"]),
    Case("usage-unknown-format", ["validate", "--format", "xml"]),
    Case("usage-unknown-fail-on", ["validate", "--fail-on", "note"]),
    Case("usage-unknown-color", ["validate", "--color", "blue"]),
    Case("usage-unknown-rule", ["validate", "--explain", "KS10l"]),
    Case("usage-list-and-explain", ["validate", "--list-rules", "--explain", "KS101"]),
    Case("usage-values-without-as", ["validate", "--values", "environments/prod.yaml"]),
    Case("usage-as-without-values", ["validate", "--as", "prod"]),
    Case(
      "usage-values-and-names",
      ["validate", "dev", "--values", "environments/prod.yaml", "--as", "prod"]),
    Case("usage-render-nothing", ["render"]),
    Case("usage-render-two", ["render", "dev", "prod"]),
    Case("usage-render-unknown-kind", ["render", "prod", "--only", "secrets"]),
    Case("usage-check-without-output", ["render", "prod", "--check"]),
    Case("usage-provenance-without-values", ["render", "prod", "--provenance"]),
    Case("usage-output-without-name", ["render", "prod", "--output", ""]),
    Case("usage-environments-without-name", ["validate", "--environments", ""]),
    Case("usage-templates-without-name", ["render", "prod", "--templates", ""]),
    Case("usage-missing-value", ["render", "prod", "--output"]),
  ]

  @Test("Help and version", arguments: said)
  func help(_ test: Case) async throws {
    try await Golden.check(test)
  }

  @Test("Wrong options exit with 64 and say why", arguments: wrong)
  func refused(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(outcome.exit == "64")
    #expect(outcome.firstLine.hasPrefix("Error: "))
    #expect(outcome.output.isEmpty)
  }
}
