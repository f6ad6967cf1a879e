internal import Kubernetes

/// Asks a deployed service for a prediction.
struct ServiceProbe {
  /// As it is deployed.
  let environment: Environment
  /// Where it answers; nil where nobody said so.
  let url: AbsoluteURL?
  let workload: Workload

  /// They fail unless the service answers, and that the text is positive.
  var commands: [String] {
    var words = ["curl --fail-with-body --silent --show-error --max-time 10"]
    if let credentials { words.append("-H \"\(credentials.header)\"") }
    words += [
      "-H 'Content-Type: application/json'",
      "-d '{\"text\": \"I love this\"}'", "\(address)/predict".shellQuoted,
    ]
    let request = words.joined(separator: " \\\n  ") + " | grep POSITIVE"
    guard let tunnel else { return [request] }
    return [tunnel, request, "kill \"$tunnel\"\ntrap - EXIT"]
  }

  /// The secret that the commands name, as the reference calls it.
  var variable: String? { credentials?.variable }

  /// What the service asks its callers for: a key, where it does not say.
  private var credentials: (header: String, variable: String)? {
    let authentication = environment.api.authentication
    guard authentication.enabled.isOn() else { return nil }
    return switch authentication.type?.value ?? .apiKey {
    case .apiKey: ("X-API-Key: $API_KEY", "API_KEY")
    case .jwt: ("Authorization: Bearer $JWT_TOKEN", "JWT_TOKEN")
    }
  }

  private var address: String {
    var address = url?.text ?? "http://localhost:8000"
    while address.hasSuffix("/") { address.removeLast() }
    let prefix = environment.api.versionPrefix?.value ?? ""
    return address + (prefix.isEmpty || prefix.hasPrefix("/") ? prefix : "/\(prefix)")
  }

  /// To this machine the cluster's service comes through a tunnel.
  private var tunnel: String? {
    let host = url?.host ?? "localhost"
    guard ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host) else { return nil }
    let port = url?.port ?? (url == nil ? 8000 : 80)
    return "\(workload.forward(port: port)) > /dev/null &\ntunnel=$!\n"
      + "trap 'kill \"$tunnel\"' EXIT\nsleep 3"
  }
}
