package import Diagnostics

/// One entry of what `helm history RELEASE -o json` prints.
package struct HelmRevision: Sendable {
  /// From 1.
  package let number: Int
  /// When it was deployed, in RFC 3339; nil where Helm does not know.
  package let updated: String?
  package let status: HelmStatus
  /// Name and version: `mlops-sentiment-1.2.3`.
  package let chart: String
  /// The chart's `appVersion`, whatever image is deployed.
  package let appVersion: String?
  /// What Helm did: `Upgrade complete`, `Rollback to 3`, or why it failed.
  package let description: String?
  /// The whole entry.
  package let location: SourceLocation

  package init(
    number: Int, updated: String?, status: HelmStatus, chart: String, appVersion: String?,
    description: String?, location: SourceLocation
  ) {
    self.number = number
    self.updated = updated
    self.status = status
    self.chart = chart
    self.appVersion = appVersion
    self.description = description
    self.location = location
  }

  /// The revision that this one brought back: a rollback deploys chart and values of an earlier one
  /// again, under a number of its own. nil where it is no rollback.
  package var restored: Int? {
    let beginning = "Rollback to "
    guard let description, description.hasPrefix(beginning) else { return nil }
    return Int(description.dropFirst(beginning.count)).flatMap {
      (1..<number).contains($0) ? $0 : nil
    }
  }
}
