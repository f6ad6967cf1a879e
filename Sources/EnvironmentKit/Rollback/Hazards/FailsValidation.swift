internal import Diagnostics
internal import YAML

extension HazardCheck {
  /// Care, not a block: the target ran, the rules may be younger than it, and a way back that a rule
  /// closes is missed most in an incident.
  static let failsValidation = HazardCheck(
    "fails-validation", "The target does not pass today's rules"
  ) { context in
    let findings = context.findings.filter { $0.severity > .note }
    let shown = findings.prefix(limit).map { finding in
      HazardFinding(
        finding.severity == .error ? .care : .note,
        "\(finding.message) [\(finding.rule) \(finding.name)]",
        path: ValuePath(parsing: finding.path) ?? .root, at: finding.location,
        help: finding.help.map { "\($0), behind the rollback" }
          ?? "see `kubesentiment validate --explain \(finding.rule)`")
    }
    guard findings.count > limit else { return shown }
    let validate = context.kubesentiment(
      "validate --values FILE --as \(context.definition.name.shellQuoted)")
    return shown + [
      HazardFinding(
        .care, "\(findings.count - limit) further findings", at: context.targetPlace,
        help:
          "write the values of \(context.choice.target.title) to a file, and see `\(validate)`")
    ]
  }

  private static let limit = 20
}
