package import Kubernetes

/// `resources`: what the container asks for, and what it may not exceed.
package struct Resources: Sendable {
  package struct Amounts: Sendable {
    /// Cores: `500m` is half of one.
    package let cpu: Field<Quantity>?
    /// Bytes.
    package let memory: Field<Quantity>?

    init(_ section: inout SectionReader) {
      cpu = section.read("cpu", .quantity)
      memory = section.read("memory", .quantity)
    }
  }

  package let requests: Amounts
  package let limits: Amounts

  init(_ section: inout SectionReader) {
    requests = section.section("requests", Amounts.init)
    limits = section.section("limits", Amounts.init)
  }
}
