package import Kubernetes

/// `vault`: where the secrets come from.
package struct Vault: Sendable {
  package let enabled: Field<Bool>?
  package let address: Field<AbsoluteURL>?
  package let role: Field<String>?
  package let namespace: Field<String>?
  package let secretPath: Field<String>?

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    address = section.read("address", .url(schemes: "https", "http"))
    role = section.read("role", .text)
    namespace = section.read("namespace", .text)
    secretPath = section.read("secretPath", .text)
  }
}
