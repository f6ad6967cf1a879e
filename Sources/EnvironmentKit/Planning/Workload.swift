internal import YAML

/// The Deployment of a release, and the Service of the same name, in their namespace.
struct Workload {
  /// As the helper `fullname` of charts has it.
  /// Source: `helm create`, templates/_helpers.tpl.
  let name: String
  private let namespace: String

  /// - Parameter values: the merged values that it is deployed with.
  init(_ project: Project, _ definition: EnvironmentDefinition, values: Value) {
    func text(_ key: String) -> String? {
      values[key]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
    let release = project.release
    let chart =
      text("nameOverride") ?? project.chart.split(separator: "/").last.map(String.init) ?? release
    name =
      text("fullnameOverride") ?? (release.contains(chart) ? release : "\(release)-\(chart)")
    namespace = definition.namespace.shellQuoted
  }

  /// Waits until what was deployed is ready.
  var rolloutStatus: String {
    "kubectl rollout status \(deployment) --namespace \(namespace) --timeout 10m"
  }

  var logs: String {
    "kubectl logs --namespace \(namespace) \(deployment) --since=10m --tail=50"
  }

  /// Brings its port 80 to this machine.
  func forward(port: Int) -> String {
    "kubectl port-forward --namespace \(namespace) \("svc/\(name)".shellQuoted) \(port):80"
  }

  private var deployment: String { "deployment/\(name)".shellQuoted }
}
