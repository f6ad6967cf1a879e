package import Diagnostics
package import Kubernetes

/// What `promotion.yaml` says of one environment.
package struct EnvironmentPolicy: Sendable {
  package let tagPattern: TagPattern
  /// Where the service answers; nil where nobody said so.
  package let url: Field<AbsoluteURL>?
  /// nil where a release gets all of the traffic at once.
  package let canary: CanaryPolicy?
  /// Where its entry is written.
  package let location: SourceLocation
}

/// How a release gets its traffic by and by.
package struct CanaryPolicy: Sendable {
  /// Percent of the requests, from 1 to 100, ascending; at least one.
  package let weights: [Int]
  /// What must hold before each step to a larger share, in the order of `Gate`.
  package let gates: [GatePolicy]

  /// The next larger share; nil after the largest.
  package func weight(after weight: Int) -> Int? {
    weights.first { $0 > weight }
  }
}
