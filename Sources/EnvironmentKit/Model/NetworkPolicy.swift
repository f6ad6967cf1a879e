package import OrderedCollections

/// `security.networkPolicy`: who may connect, and where to.
package struct NetworkPolicy: Sendable {
  package enum Direction: String, Choice {
    case ingress = "Ingress"
    case egress = "Egress"
  }

  /// An entry of `egressRules`, in the shape of a Kubernetes NetworkPolicy's.
  package struct EgressRule: Sendable {
    package let to: [Peer]
    package let ports: [PolicyPort]

    init(_ section: inout SectionReader) {
      to = section.list("to", Peer.init)
      ports = section.list("ports", PolicyPort.init)
    }
  }

  /// Pods by their labels, namespaces by theirs.
  package struct Peer: Sendable {
    package let namespaceLabels: OrderedDictionary<String, Field<String>>
    package let podLabels: OrderedDictionary<String, Field<String>>

    init(_ section: inout SectionReader) {
      namespaceLabels = section.section("namespaceSelector") { $0.map("matchLabels", of: .text) }
      podLabels = section.section("podSelector") { $0.map("matchLabels", of: .text) }
    }
  }

  package struct PolicyPort: Sendable {
    package enum TransportProtocol: String, Choice {
      case tcp = "TCP"
      case udp = "UDP"
      case sctp = "SCTP"
    }

    package let transportProtocol: Field<TransportProtocol>?
    package let port: Field<Int>?

    init(_ section: inout SectionReader) {
      transportProtocol = section.read("protocol", .choice)
      port = section.read("port", .port)
    }
  }

  package let enabled: Field<Bool>?
  package let policyTypes: [Field<Direction>]
  package let allowedNamespaces: [Field<String>]
  package let egressRules: [EgressRule]

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    policyTypes = section.list("policyTypes", of: .choice)
    allowedNamespaces = section.list("allowedNamespaces", of: .namespace)
    egressRules = section.list("egressRules", EgressRule.init)
  }
}
