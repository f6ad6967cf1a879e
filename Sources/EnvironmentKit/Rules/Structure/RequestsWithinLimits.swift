internal import Diagnostics
internal import Kubernetes
internal import YAML

extension Rule {
  /// KS311
  static let requestsWithinLimits = Rule(
    "KS311", "requests-within-limits", .structure,
    summary: "No resource is requested beyond its limit.",
    why: "The cluster refuses a pod that requests more than it may use.",
    remedy: "raise the limit or lower the request",
    examples: [
      .good(.prod, "resources: {requests: {cpu: 1}, limits: {cpu: 1000m}}"),
      .good(.prod, "resources: {requests: {cpu: 1}}"),
      .bad(.prod, "resources: {requests: {cpu: ⟦2⟧}, limits: {cpu: 1000m}}"),
      .bad(.prod, "resources: {requests: {memory: ⟦4Gi⟧}, limits: {memory: 4G}}"),
    ],
    check: .environment { context in
      let resources = context.environment.resources
      let pairs = [
        (resources.requests.cpu, resources.limits.cpu),
        (resources.requests.memory, resources.limits.memory),
      ]
      return pairs.compactMap { request, limit in
        guard let request, let limit, request.value > limit.value else { return nil }
        return context.finding(
          request.path,
          "\(request.path) is \(request.value.text), more than its limit of \(limit.value.text)",
          expected: "at most \(limit.value.text)",
          help:
            "lower it, or raise \(limit.path) (\(limit.location.file):\(limit.location.start.line))"
        )
      }
    })
}
