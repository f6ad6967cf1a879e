internal import YAML

extension MatrixRow {
  /// KS108
  static let monitoring = MatrixRow(
    "KS108", "monitoring", cells: .level,
    summary: "The service is watched at least as closely as the matrix says.",
    why: """
      Basic is metrics (`monitoring.enabled`, Prometheus). Full adds dashboards and alerts (Grafana, \
      alerts). Full + Alerting adds somebody to call: a Slack webhook or a PagerDuty key, and the \
      severity from which on.
      """,
    remedy: "turn on what the level in the matrix needs",
    examples: [
      .good(.dev, "monitoring: {enabled: true, prometheus: {enabled: true}}"),
      .good(
        .staging,
        """
        monitoring:
          enabled: true
          prometheus: {enabled: true}
          grafana: {enabled: true}
          alerts: {enabled: true}
        """),
      .good(
        .prod,
        """
        monitoring:
          enabled: true
          prometheus: {enabled: true}
          grafana: {enabled: true}
          alerts: {enabled: true, severity: critical, slackWebhook: "${SLACK_WEBHOOK_PROD}"}
        """),
      .bad(.dev, "monitoring: {enabled: ⟦false⟧}"),
      .bad(.dev, "⟦monitoring⟧: {enabled: true}"),
      .bad(
        .staging,
        """
        monitoring:
          enabled: true
          prometheus: {enabled: true}
          grafana: {enabled: ⟦false⟧}
          alerts: {enabled: true}
        """),
      .bad(
        .prod,
        """
        monitoring:
          enabled: true
          prometheus: {enabled: true}
          grafana: {enabled: true}
          ⟦alerts⟧: {enabled: true, severity: critical}
        """),
      .bad(
        .prod,
        """
        monitoring:
          enabled: true
          prometheus: {enabled: true}
          grafana: {enabled: true}
          ⟦alerts⟧: {enabled: true, pagerdutyKey: "${PAGERDUTY_SERVICE_KEY}"}
        """),
    ]
  ) { cell, context in
    guard case .level(let level) = cell, let missing = firstMissing(for: level, context.environment)
    else { return nil }
    return context.finding(
      missing.path, "\(context.name) needs \(level.rawValue) monitoring, \(missing.reason)",
      expected: level.rawValue, help: missing.help)
  }
}

/// The first thing that a level needs and the environment does not have.
private func firstMissing(
  for level: MonitoringLevel, _ environment: Environment
) -> (path: ValuePath, reason: String, help: String)? {
  let monitoring = environment.monitoring
  var switches: [(field: Field<Bool>?, keys: [String])] = [
    (monitoring.enabled, ["enabled"]),
    (monitoring.prometheus.enabled, ["prometheus", "enabled"]),
  ]
  if level >= .full {
    switches.append((monitoring.grafana.enabled, ["grafana", "enabled"]))
    switches.append((monitoring.alerts.enabled, ["alerts", "enabled"]))
  }
  for (field, keys) in switches where !field.isOn() {
    let path = ValuePath((["monitoring"] + keys).map(ValuePath.Component.key))
    return (path, "\(path) is not on", "set \(path): true")
  }
  guard level >= .fullAndAlerting else { return nil }
  let alerts = ValuePath(keys: "monitoring", "alerts")
  let receivers = [monitoring.alerts.slackWebhook, monitoring.alerts.pagerdutyKey]
  if !receivers.contains(where: { $0?.value.isEmpty == false }) {
    let path = alerts.appending(key: "slackWebhook")
    return (
      path, "its alerts go to nobody",
      "set \(path) or \(alerts.appending(key: "pagerdutyKey")) to a `${NAME}`"
    )
  }
  if monitoring.alerts.severity == nil {
    let path = alerts.appending(key: "severity")
    return (path, "its alerts have no severity", "set \(path): critical")
  }
  return nil
}
