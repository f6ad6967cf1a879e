/// What Helm says of a revision.
///
/// Source: helm pkg/release/common, the statuses of a release.
package enum HelmStatus: String, Sendable, CaseIterable {
  case unknown
  case deployed
  case uninstalled
  case superseded
  case failed
  case uninstalling
  case pendingInstall = "pending-install"
  case pendingUpgrade = "pending-upgrade"
  case pendingRollback = "pending-rollback"

  /// Whether it came to run: it does, or did until another took its place.
  package var wasDeployed: Bool { self == .deployed || self == .superseded }

  /// Whether some `helm` is at work on it, or was killed while it was.
  package var isPending: Bool {
    switch self {
    case .pendingInstall, .pendingUpgrade, .pendingRollback, .uninstalling: true
    case .unknown, .deployed, .uninstalled, .superseded, .failed: false
    }
  }
}
