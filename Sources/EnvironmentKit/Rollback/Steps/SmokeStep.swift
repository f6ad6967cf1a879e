internal import Kubernetes
internal import YAML

/// What comes behind the rollback: does it answer, and does it go on doing so.
extension RollbackSteps {
  var smokePrediction: PlanStep {
    var words = ["curl --fail-with-body --silent --show-error --max-time 10"]
    switch method {
    case .apiKey?: words.append("-H \"X-API-Key: $API_KEY\"")
    case .jwt?: words.append("-H \"Authorization: Bearer $JWT_TOKEN\"")
    case nil: break
    }
    words += [
      "-H 'Content-Type: application/json'",
      "-d '{\"text\": \"I love this\"}'", "\(address)/predict".shellQuoted,
    ]
    let request = words.joined(separator: " \\\n  ") + " | grep POSITIVE"
    return PlanStep(
      "Ask for a prediction", commands: forward + [request] + (forward.isEmpty ? [] : [Self.close]),
      check: "the answer is POSITIVE, in about the time it takes on other days")
  }

  /// The secrets that the commands name, by the names of the reference.
  var variables: [String] {
    switch method {
    case .apiKey: ["API_KEY"]
    case .jwt: ["JWT_TOKEN"]
    case nil: []
    }
  }

  private var method: API.Authentication.Method? {
    let authentication = after.environment.api.authentication
    guard authentication.enabled.isOn() else { return nil }
    return authentication.type?.value ?? .apiKey
  }

  private var url: AbsoluteURL? { context.policy?.url?.value }

  /// Where the service answers, with the prefix that the target has.
  private var address: String {
    var address = url?.text ?? "http://localhost:8000"
    while address.hasSuffix("/") { address.removeLast() }
    let prefix = after.environment.api.versionPrefix?.value ?? ""
    return address + (prefix.isEmpty || prefix.hasPrefix("/") ? prefix : "/\(prefix)")
  }

  /// To this machine the cluster's service comes through a tunnel.
  private var forward: [String] {
    let host = url?.host ?? "localhost"
    guard ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host) else { return [] }
    let port = url?.port ?? (url == nil ? 8000 : 80)
    return [
      "kubectl port-forward -n \(namespace) \("svc/\(workload)".shellQuoted) \(port):80 "
        + "> /dev/null &\ntunnel=$!\ntrap 'kill \"$tunnel\"' EXIT\nsleep 3"
    ]
  }

  private static let close = "kill \"$tunnel\"\ntrap - EXIT"

  // MARK: Watching

  var watch: PlanStep {
    var check = "for half an hour: no restarts, no errors in the logs"
    check += thresholds.map { ", \($0)" }.joined()
    if let host = after.environment.monitoring.grafana.ingress.hostname?.value,
      after.environment.monitoring.grafana.ingress.enabled.isOn()
    {
      check += "; the dashboards are at https://\(host)"
    }
    return PlanStep(
      "Watch it",
      commands: [
        "kubectl get deployment,hpa,pods -n \(namespace)",
        "kubectl logs -n \(namespace) \("deployment/\(workload)".shellQuoted) --since=10m --tail=50",
        "kubectl get events -n \(namespace) --sort-by=.lastTimestamp",
      ], check: check, isConfirmed: true)
  }

  /// What the gates hold a canary against, else nothing.
  private var thresholds: [String] {
    for gate in context.policy?.canary?.gates ?? [] {
      guard case .metrics(let metrics) = gate.thresholds else { continue }
      return [
        metrics.maximumErrorRate.map { "an error rate of at most \($0)" },
        metrics.maximumLatencyP95.map { "a p95 latency of at most \($0)" },
      ].compactMap { $0 }
    }
    return ["error rate and p95 latency as before the release"]
  }
}
