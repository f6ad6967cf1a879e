import Testing

@Suite("Usage")
struct UsageTests {
  static let said: [Case] = [
    Case("usage-none", []),
    Case("usage-help", ["--help"]),
    Case("usage-help-validate", ["validate", "--help"]),
    Case("usage-help-render", ["render", "--help"]),
    Case("usage-help-diff", ["diff", "--help"]),
    Case("usage-help-promote", ["promote", "--help"]),
    Case("usage-help-promote-release", ["promote", "staging", "prod", "--help"]),
    Case("usage-help-promote-advance", ["promote", "advance", "--help"]),
    Case("usage-help-promote-finish", ["promote", "finish", "--help"]),
    Case("usage-help-promote-abort", ["promote", "abort", "--help"]),
    Case("usage-help-promote-revert", ["promote", "revert", "--help"]),
    Case("usage-help-promote-verify", ["promote", "verify", "--help"]),
    Case("usage-help-predict", ["predict", "--help"]),
    Case("usage-version", ["--version"]),
  ]

  static let wrong: [Case] = [
    Case("usage-unknown-command", ["valdate"]),
    Case("usage-unknown-option", ["validate", "--fromat", "json"]),
    Case("usage-unknown-format", ["validate", "--format", "xml"]),
    Case("usage-control-characters", ["validate", "--format", "x\u{1B}[31ml"]),
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
    Case("usage-diff-one", ["diff", "prod"]),
    Case("usage-diff-three", ["diff", "dev", "staging", "prod"]),
    Case("usage-diff-layers-alone", ["diff", "--set", "a=1"]),
    Case("usage-diff-against-alone", ["diff", "--against", "HEAD"]),
    Case("usage-diff-against-two", ["diff", "dev", "prod", "--against", "HEAD"]),
    Case("usage-diff-matrix-of-one", ["diff", "dev", "--format", "matrix"]),
    Case("usage-diff-patch-of-all", ["diff", "--format", "json-patch"]),
    Case(
      "usage-diff-patch-only", ["diff", "dev", "prod", "--format", "json-patch", "--only", "a"]),
    Case("usage-diff-path", ["diff", "dev", "prod", "--only", "a..b"]),
    Case("usage-diff-two-inputs", ["diff", "-", "-"]),
    Case("usage-diff-format", ["diff", "dev", "prod", "--format", "patch"]),
    Case("usage-promote-nothing", ["promote"]),
    Case("usage-promote-one", ["promote", "staging"]),
    Case("usage-promote-gate", ["promote", "staging", "prod", "--evidence", "test=a.xml"]),
    Case(
      "usage-promote-predictions-twice",
      ["promote", "staging", "prod"]
        + ["--evidence", "predictions=a.tsv", "--evidence", "predictions=b.tsv"]),
    Case("usage-promote-no-evidence", ["promote", "staging", "prod", "--evidence", "validate=a"]),
    Case("usage-promote-no-file", ["promote", "staging", "prod", "--evidence", "tests="]),
    Case("usage-promote-weight", ["promote", "staging", "prod", "--canary", "ten"]),
    Case("usage-promote-format", ["promote", "staging", "prod", "--format", "yaml"]),
    Case("usage-promote-revert", ["promote", "revert", "prod"]),
    Case("usage-predict-text-and-input", ["predict", "a", "--input", "b.txt"]),
    Case("usage-predict-unknown-extension", ["predict", "--input", "a.parquet"]),
    Case("usage-predict-unknown-format", ["predict", "--input", "-", "--input-format", "xml"]),
    Case("usage-predict-column-of-text", ["predict", "--input", "a.txt", "--column", "b"]),
    Case("usage-predict-column-of-argument", ["predict", "a", "--column", "b"]),
    Case("usage-predict-batch-size", ["predict", "a", "--batch-size", "0"]),
    Case("usage-predict-threads", ["predict", "a", "--threads", "0"]),
    Case("usage-predict-many-threads", ["predict", "a", "--threads", "257"]),
    Case("usage-predict-shard", ["predict", "a", "--shard", "4/4"]),
    Case("usage-predict-shard-alone", ["predict", "a", "--shard", "4"]),
    Case("usage-predict-two-models", ["predict", "a", "--model", "b", "--env", "prod"]),
    Case("usage-predict-precision", ["predict", "a", "--precision", "fp16"]),
    Case("usage-predict-logits-of-text", ["predict", "a", "--logits"]),
    Case("usage-predict-about-and-text", ["predict", "--about", "a"]),
    Case("usage-predict-about-and-format", ["predict", "--about", "--format", "json"]),
    Case("usage-predict-no-output", ["predict", "a", "--output", ""]),
    Case("usage-predict-no-input", ["predict", "--input", ""]),
    Case("usage-predict-no-model", ["predict", "a", "--model", ""]),
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
