internal import Diagnostics

extension Rule {
  /// KS402
  package static let plaintextSecret = Rule(
    "KS402", "plaintext-secret", .secrets, .warning,
    summary: "No Secret is rendered into a folder that git tracks.",
    why: "The next `git add .` commits every secret of the environment.",
    remedy: "render into a folder that git ignores, or pipe the manifests to kubectl",
    examples: [], check: .whileReading)
}
