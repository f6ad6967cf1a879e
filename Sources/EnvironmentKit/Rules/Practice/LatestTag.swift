internal import Kubernetes
internal import YAML

extension Rule {
  /// KS701
  static let latestTag = Rule(
    "KS701", "latest-tag", .practice,
    summary: "Production names the version that it runs: its image tag is not `latest`.",
    why: "Nobody can say what runs, two nodes may run different things, and no rollback helps.",
    remedy: "write the version's own tag",
    examples: [
      .good(.prod, "image: {tag: v1.0.0}"),
      .good(.staging, "image: {tag: latest}"),
      .bad(.prod, "image: {tag: ⟦latest⟧}"),
    ],
    check: .environment { context in
      guard context.tier == .prod, let tag = context.environment.image.tag,
        tag.value.text == "latest"
      else { return [] }
      return [
        context.finding(
          tag.path, "\(context.name) runs whatever `latest` is", expected: "a version's own tag",
          help: "set \(tag.path) to a version such as v1.0.0")
      ]
    })
}
