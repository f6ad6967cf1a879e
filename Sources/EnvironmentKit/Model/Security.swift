/// `security`: what the pod may do, and whom it may talk to.
package struct Security: Sendable {
  package struct PodSecurityContext: Sendable {
    package enum SeccompProfile: String, Choice {
      case runtimeDefault = "RuntimeDefault"
      case localhost = "Localhost"
      case unconfined = "Unconfined"
    }

    package let runAsNonRoot: Field<Bool>?
    package let runAsUser: Field<Int>?
    package let runAsGroup: Field<Int>?
    package let fsGroup: Field<Int>?
    package let seccompProfile: Field<SeccompProfile>?

    init(_ section: inout SectionReader) {
      runAsNonRoot = section.read("runAsNonRoot", .boolean)
      runAsUser = section.read("runAsUser", .integer(0...))
      runAsGroup = section.read("runAsGroup", .integer(0...))
      fsGroup = section.read("fsGroup", .integer(0...))
      seccompProfile = section.section("seccompProfile") { profile in
        _ = profile.read("localhostProfile", .text)
        return profile.read("type", .choice)
      }
    }
  }

  package struct ContainerSecurityContext: Sendable {
    package let allowPrivilegeEscalation: Field<Bool>?
    package let privileged: Field<Bool>?
    package let readOnlyRootFilesystem: Field<Bool>?
    package let addedCapabilities: [Field<String>]
    package let droppedCapabilities: [Field<String>]

    init(_ section: inout SectionReader) {
      allowPrivilegeEscalation = section.read("allowPrivilegeEscalation", .boolean)
      privileged = section.read("privileged", .boolean)
      readOnlyRootFilesystem = section.read("readOnlyRootFilesystem", .boolean)
      (addedCapabilities, droppedCapabilities) = section.section("capabilities") { capabilities in
        (capabilities.list("add", of: .text), capabilities.list("drop", of: .text))
      }
    }
  }

  package let podSecurityContext: PodSecurityContext
  package let containerSecurityContext: ContainerSecurityContext
  package let networkPolicy: NetworkPolicy

  init(_ section: inout SectionReader) {
    podSecurityContext = section.section("podSecurityContext", PodSecurityContext.init)
    containerSecurityContext = section.section(
      "containerSecurityContext", ContainerSecurityContext.init)
    networkPolicy = section.section("networkPolicy", NetworkPolicy.init)
  }
}
