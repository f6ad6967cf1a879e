internal import YAML

extension HazardCheck {
  /// What a revision names by a tag that moves is not what it ran.
  static let mutableTag = HazardCheck(
    "mutable-tag", "The target's image may be another one by now"
  ) { context in
    guard let target = context.target else { return [] }
    let image = target.environment.image
    let path = ReleaseTag.path
    guard let tag = target.values.imageTag else {
      return [
        finding(
          "the target writes no image.tag: the chart's own holds, which may have changed",
          path, context, target)
      ]
    }
    if tag == "latest" || tag.hasSuffix("-latest") {
      return [
        finding("`\(tag)` moves: it names whatever was pushed last", path, context, target)
      ]
    }
    if let pattern = context.policy?.tagPattern, !pattern.fits(tag) {
      return [
        finding(
          "`\(tag)` is no `\(pattern)`, so nothing says that it was pushed once", path, context,
          target)
      ]
    }
    guard image.pullPolicy?.value == .always else { return [] }
    return [
      finding(
        "`image.pullPolicy: Always` asks for `\(tag)` anew, as if it moved",
        ValuePath(keys: "image", "pullPolicy"), context, target)
    ]
  }

  private static func finding(
    _ message: String, _ path: ValuePath, _ context: HazardContext, _ target: HazardSide
  ) -> HazardFinding {
    let commit = context.choice.target.entry?.origin.commit.map { ", from commit \($0.prefix(12))" }
    return HazardFinding(
      .care, message, path: path, at: target.place(of: path),
      help:
        "compare the registry's digest with what ran then (`imageID` of a pod's status), or push "
        + "the image again under a tag of its own\(commit ?? "")")
  }
}
