package import Diagnostics
package import YAML

/// `image.tag` of an environment, and the version in it.
package struct ReleaseTag: Sendable {
  package static let path = ValuePath(keys: "image", "tag")

  package let text: String
  /// nil where the tag does not fit the environment's pattern, and where any tag does.
  package let version: ReleaseVersion?
  /// Where it is written.
  package let location: SourceLocation

  /// nil where the values have no tag that is one scalar.
  init?(in values: Value, pattern: TagPattern) {
    guard let value = values.at(Self.path), let scalar = value.scalar, scalar.kind != .null else {
      return nil
    }
    text = scalar.text
    version = pattern.version(of: scalar.text)
    location = value.location
  }
}
