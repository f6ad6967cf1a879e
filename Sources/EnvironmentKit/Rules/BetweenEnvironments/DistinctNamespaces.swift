internal import Diagnostics
internal import YAML

extension Rule {
  /// KS501
  static let distinctNamespaces = Rule(
    "KS501", "distinct-namespaces", .betweenEnvironments,
    summary: "No two environments share a namespace.",
    why: "The second release overwrites the first one's objects: staging becomes production.",
    remedy: "give each environment a namespace of its own in project.yaml",
    examples: [],
    check: .project { context in
      var first: [String: String] = [:]
      return context.project.environments.compactMap { environment in
        guard let other = first[environment.namespace] else {
          first[environment.namespace] = environment.name
          return nil
        }
        return Finding(
          path: ValuePath(keys: "environments", environment.name, "namespace"),
          location: environment.namespaceLocation ?? environment.location
            ?? context.project.location,
          message: "\(environment.name) has the namespace of \(other), `\(environment.namespace)`",
          expected: "a namespace of its own", actual: environment.namespace)
      }
    })
}
