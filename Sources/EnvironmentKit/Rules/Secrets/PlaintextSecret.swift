package import Diagnostics
internal import YAML

extension Rule {
  /// KS402
  package static let plaintextSecret = Rule(
    "KS402", "plaintext-secret", .secrets, .warning,
    summary: "No Secret is rendered into a folder that git tracks.",
    why: "The next `git add .` commits every secret of the environment.",
    remedy: "render into a folder that git ignores, or pipe the manifests to kubectl",
    examples: [], check: .whileReading)
}

extension Rule {
  /// The finding of `plaintextSecret` for a Secret that was rendered.
  package static func plaintextSecret(at path: String, environment: String) -> Diagnostic {
    plaintextSecret.diagnostic(
      Finding(
        path: .root, location: SourceLocation(file: path),
        message: "this Secret holds the secrets of \(environment), and git does not ignore it"),
      environment: environment)
  }
}
