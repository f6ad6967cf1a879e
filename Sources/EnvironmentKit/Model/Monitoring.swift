package import Kubernetes

/// `monitoring`: metrics, dashboards, and who is told when something breaks.
package struct Monitoring: Sendable {
  package struct Prometheus: Sendable {
    package let enabled: Field<Bool>?
    /// How long samples are kept.
    package let retention: Field<PrometheusDuration>?
    /// Bytes of the volume claim.
    package let storageSize: Field<Quantity>?

    init(_ section: inout SectionReader) {
      enabled = section.read("enabled", .boolean)
      retention = section.read("retention", .prometheusDuration)
      storageSize = section.read("storageSize", .quantity)
    }
  }

  package struct Grafana: Sendable {
    package struct Ingress: Sendable {
      package let enabled: Field<Bool>?
      package let hostname: Field<String>?
      package let tls: Field<Bool>?

      init(_ section: inout SectionReader) {
        enabled = section.read("enabled", .boolean)
        hostname = section.read("hostname", .text)
        tls = section.read("tls", .boolean)
      }
    }

    package let enabled: Field<Bool>?
    package let adminPassword: Field<String>?
    package let ingress: Ingress

    init(_ section: inout SectionReader) {
      enabled = section.read("enabled", .boolean)
      adminPassword = section.read("adminPassword", .secret)
      ingress = section.section("ingress", Ingress.init)
    }
  }

  package struct Alerts: Sendable {
    package enum Severity: String, Choice {
      case info
      case warning
      case error
      case critical
    }

    package let enabled: Field<Bool>?
    package let slackWebhook: Field<String>?
    package let pagerdutyKey: Field<String>?
    /// The least severity that is reported.
    package let severity: Field<Severity>?

    init(_ section: inout SectionReader) {
      enabled = section.read("enabled", .boolean)
      slackWebhook = section.read("slackWebhook", .secret)
      pagerdutyKey = section.read("pagerdutyKey", .secret)
      severity = section.read("severity", .choice)
    }
  }

  package let enabled: Field<Bool>?
  package let prometheus: Prometheus
  package let grafana: Grafana
  package let alerts: Alerts

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    prometheus = section.section("prometheus", Prometheus.init)
    grafana = section.section("grafana", Grafana.init)
    alerts = section.section("alerts", Alerts.init)
  }
}
