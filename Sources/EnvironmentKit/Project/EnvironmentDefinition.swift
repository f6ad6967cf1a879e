package import Diagnostics

/// What `project.yaml` says of one environment.
package struct EnvironmentDefinition: Sendable {
  package let name: String
  package let tier: Tier
  package let namespace: String
  /// The values files in the environments directory, a later one over an earlier one; nil for
  /// `base.yaml`, where there is one, and `NAME.yaml`.
  package let layers: [String]?
  /// The file with its secrets, beside the environments directory.
  package let envFile: String
  /// Names that its deployment provides from elsewhere: Vault, a secret manager.
  package let secrets: [String]
  /// Words for `helm upgrade --install`.
  package let helmFlags: [String]
  /// Where it is defined; nil where there is no `project.yaml`.
  package let location: SourceLocation?
  /// Where its namespace is written.
  package let namespaceLocation: SourceLocation?

  init(
    name: String, tier: Tier, namespace: String? = nil, layers: [String]? = nil,
    envFile: String? = nil, secrets: [String] = [], helmFlags: [String] = [],
    location: SourceLocation? = nil, namespaceLocation: SourceLocation? = nil
  ) {
    self.name = name
    self.tier = tier
    self.namespace = namespace ?? "mlops-\(name)"
    self.layers = layers
    self.envFile = envFile ?? ".env.\(name)"
    self.secrets = secrets
    self.helmFlags = helmFlags
    self.location = location
    self.namespaceLocation = namespaceLocation
  }
}
