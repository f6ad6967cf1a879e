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
  /// A Job that predicts a large file in parts.
  case predictJob = "predict-job"

  /// Its file in the environment's folder.
  package var fileName: String {
    switch self {
    case .values, .secret, .configmap, .predictJob: "\(rawValue).yaml"
    case .command: "deploy.sh"
    }
  }

  /// A secret is for its owner alone; a script can be run.
  package var mode: UInt16 {
    switch self {
    case .values, .configmap, .predictJob: 0o644
    case .secret: 0o600
    case .command: 0o755
    }
  }

  /// Whether it is a manifest of the deployment, for `kubectl apply`. The Job is none: it would run
  /// with every release.
  package var isManifest: Bool { self == .secret || self == .configmap }

  /// Whether it is made without being asked for by name.
  var isUsual: Bool { self != .predictJob }
}

/// One thing rendered.
package struct Artifact: Sendable {
  package let kind: ArtifactKind
  package let text: String
}
