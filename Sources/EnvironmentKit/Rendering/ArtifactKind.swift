/// What `render` makes for an environment.
package enum ArtifactKind: String, Sendable, CaseIterable {
  /// The Helm values, merged.
  case values
  /// The Secret manifest.
  case secret
  /// The ConfigMap manifest.
  case configmap
  /// The deploy command, as a script.
  case command

  /// Its file in the environment's folder.
  package var fileName: String {
    switch self {
    case .values, .secret, .configmap: "\(rawValue).yaml"
    case .command: "deploy.sh"
    }
  }

  /// A secret is for its owner alone; a script can be run.
  package var mode: UInt16 {
    switch self {
    case .values, .configmap: 0o644
    case .secret: 0o600
    case .command: 0o755
    }
  }

  /// Whether it is a manifest for `kubectl apply`.
  package var isManifest: Bool { self == .secret || self == .configmap }
}

/// One thing rendered.
package struct Artifact: Sendable {
  package let kind: ArtifactKind
  package let text: String
}
