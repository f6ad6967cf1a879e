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

  /// The path of its env file, which stands beside the environments directory.
  package func envFilePath(besides environmentsDirectory: String) -> String {
    if envFile.hasPrefix("/") { return envFile }
    var directory = environmentsDirectory[...]
    while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
    if directory == "." { return "../\(envFile)" }
    let slash = directory.lastIndex(of: "/")
    let last = slash.map { directory[$0...].dropFirst() } ?? directory
    // What these name has another parent than the text before them.
    if last == "." || last == ".." { return "\(directory)/../\(envFile)" }
    return slash.map { "\(directory[...$0])\(envFile)" } ?? envFile
  }
}
