internal import Kubernetes

/// Which tag a promotion gives to its target: the one that was asked for, else that of the source's
/// version.
struct TagDecision {
  /// nil where it could not be decided.
  private(set) var tag: String?
  private(set) var version: ReleaseVersion?
  private(set) var refusals: [Refusal] = []
  private(set) var notes: [String] = []

  private let from: Side
  private let to: Side

  /// An environment, its tag now, and what its tags look like.
  struct Side {
    let name: String
    let tag: ReleaseTag?
    let pattern: TagPattern
  }

  /// - Parameter requested: what `--tag` says.
  init(from: Side, to: Side, requested: String?, allowsDowngrade: Bool) {
    self.from = from
    self.to = to
    if let requested { decide(requested) } else { decideByVersion() }
    if !allowsDowngrade { refuseDowngrade() }
  }

  /// The tag that was asked for: one of the target's, of the version that the source runs.
  private mutating func decide(_ requested: String) {
    do throws(ValueSyntaxError) {
      _ = try ImageTag(parsing: requested)
    } catch {
      return refuse(
        "--tag \(requested.isEmpty ? "is empty" : "`\(requested)` is no image tag"): \(error.reason)",
        help: to.pattern.isAny ? "give the tag of an image" : "write \(example)")
    }
    guard to.pattern.fits(requested) else {
      let version = ReleaseVersion(requested) ?? from.pattern.version(of: requested)
      let meant = version.flatMap(to.pattern.tag).map { "did you mean --tag \($0)?" }
      return refuse(
        "--tag `\(requested)` does not fit `\(to.pattern)`, the pattern of \(to.name)'s tags",
        help: meant ?? "write \(example)")
    }
    let version = to.pattern.version(of: requested)
    if let source = from.tag, let running = source.version {
      if let version, version != running {
        return refuse(
          "\(from.name) runs \(running) (`\(source.text)`), not \(version): a release moves from one "
            + "environment to the next",
          help: "leave out --tag to promote \(running), or bring \(version) to \(from.name) first",
          at: source)
      }
    } else if let version {
      notes.append(
        "nothing shows that \(version) ran in \(from.name): its tag "
          + (from.tag.map { "is `\($0.text)`, without a version" } ?? "is missing"))
    }
    tag = requested
    self.version = version
  }

  private mutating func decideByVersion() {
    guard let source = from.tag else {
      return refuse(
        "\(from.name) has no image.tag to promote",
        help: "say which one with --tag, such as "
          + example)
    }
    if to.pattern.isAny {
      tag = source.text
      version = nil
      return
    }
    guard let version = source.version, let tag = to.pattern.tag(for: version) else {
      return refuse(
        "the tag of \(from.name) is `\(source.text)`, which has no version: what to promote is not known",
        help: "say it with --tag, such as \(example)", at: source)
    }
    self.tag = tag
    self.version = version
  }

  private mutating func refuseDowngrade() {
    guard let version, let current = to.tag, let running = current.version, version < running else {
      return
    }
    refuse(
      "\(to.name) runs \(running) (`\(current.text)`), which is later than \(version)",
      help: "give --allow-downgrade if that is meant, or see promote revert", at: current)
  }

  private mutating func refuse(_ message: String, help: String, at tag: ReleaseTag? = nil) {
    refusals.append(Refusal(message, help: help, at: tag?.location))
  }

  /// What `--tag` takes: the version after the target's, where it has one.
  private var example: String {
    let version = from.tag?.version ?? to.tag?.version ?? ReleaseVersion("1.2.0")
    return version.flatMap(to.pattern.tag).map { "--tag \($0)" } ?? "--tag v1.2.0"
  }
}
