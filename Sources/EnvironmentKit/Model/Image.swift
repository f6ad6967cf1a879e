package import Kubernetes

/// `image`: what runs.
package struct Image: Sendable {
  package enum PullPolicy: String, Choice {
    case always = "Always"
    case ifNotPresent = "IfNotPresent"
    case never = "Never"
  }

  package let repository: Field<ImageRepository>?
  package let tag: Field<ImageTag>?
  package let pullPolicy: Field<PullPolicy>?

  init(_ section: inout SectionReader) {
    repository = section.read("repository", .imageRepository)
    tag = section.read("tag", .imageTag)
    pullPolicy = section.read("pullPolicy", .choice)
  }
}
