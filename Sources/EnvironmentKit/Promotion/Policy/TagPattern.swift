internal import Kubernetes

/// What the image tags of an environment look like: `staging-vX.Y.Z`, where X.Y.Z stands for the
/// version, or `*`, which is any tag.
package struct TagPattern: Sendable, Hashable, CustomStringConvertible {
  /// As it is written.
  package let text: String
  /// What stands around the version; nil for any tag.
  private let frame: Frame?

  private struct Frame: Hashable {
    let prefix: String
    let suffix: String
  }

  package var description: String { text }

  /// Whether it is any tag, and so has no version.
  package var isAny: Bool { frame == nil }

  private static let placeholder = "X.Y.Z"

  /// - Throws: `TagPatternError` with what is wrong with the pattern.
  init(parsing text: String) throws(TagPatternError) {
    self.text = text
    if text == "*" {
      frame = nil
      return
    }
    let places = text.ranges(of: Self.placeholder)
    guard let place = places.first, places.count == 1 else {
      throw TagPatternError(
        reason: places.isEmpty
          ? "a tag pattern holds X.Y.Z, where the version stands, or is `*`"
          : "a tag pattern holds X.Y.Z once, not \(places.count) times")
    }
    do throws(ValueSyntaxError) {
      _ = try ImageTag(parsing: text)
    } catch {
      throw TagPatternError(reason: error.reason)
    }
    frame = Frame(
      prefix: String(text[..<place.lowerBound]), suffix: String(text[place.upperBound...]))
  }

  /// Whether a tag is one of these.
  package func fits(_ tag: String) -> Bool {
    isAny ? (try? ImageTag(parsing: tag)) != nil : version(of: tag) != nil
  }

  /// The version in a tag; nil where the tag does not fit, and where any tag does.
  package func version(of tag: String) -> ReleaseVersion? {
    guard let frame, tag.hasPrefix(frame.prefix) else { return nil }
    let rest = tag.dropFirst(frame.prefix.count)
    guard rest.hasSuffix(frame.suffix) else { return nil }
    return ReleaseVersion(rest.dropLast(frame.suffix.count))
  }

  /// The tag of a version; nil where any tag fits, since none follows from a version then.
  package func tag(for version: ReleaseVersion) -> String? {
    frame.map { "\($0.prefix)\(version)\($0.suffix)" }
  }
}

/// Why a text is no tag pattern: one line without a final full stop.
struct TagPatternError: Error {
  let reason: String
}
