internal import Diagnostics
internal import YAML

extension Rule {
  /// KS401
  static let literalSecret = Rule(
    "KS401", "literal-secret", .secrets,
    summary: "A secret is a `${NAME}` in values, never its value. In dev this is a note.",
    why: """
      Whoever can read the repository, now or in its history, has the secret. A key names a secret \
      when its last word is password, passwd, token, secret, webhook, or key after api, private, \
      access or pagerduty.
      """,
    remedy: "write \"${NAME}\" and keep the value in an env file or in Vault",
    examples: [
      .good(.prod, "monitoring: {grafana: {adminPassword: \"${GRAFANA_ADMIN_PASSWORD_PROD}\"}}"),
      .good(.prod, "redis: {password: \"\"}"),
      .good(.prod, "api: {authentication: {tokenExpiry: 1h}}"),
      .bad(.prod, "monitoring: {grafana: {adminPassword: ⟦\"plainly fake\"⟧}}"),
      .bad(.staging, "deployment: {env: {MLOPS_API_KEY: ⟦\"plainly fake\"⟧}}"),
      .bad(.prod, "redis: {password: ⟦\"${REDIS_PASSWORD}-plainly-fake\"⟧}"),
      .bad(.dev, "redis: {password: ⟦12345⟧}"),
    ],
    check: .environment { context in
      var findings: [Finding] = []
      context.values.visitScalars { path, value, scalar in
        guard let key = path.nearestKey, isSecretValue(key: key, scalar) else { return }
        findings.append(
          context.finding(
            path, "`\(path)` is a secret, written out", expected: "a `${NAME}` placeholder",
            severity: context.tier.isProtected ? nil : .note))
      }
      return findings
    })
}
