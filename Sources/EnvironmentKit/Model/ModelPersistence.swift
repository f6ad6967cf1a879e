package import Kubernetes

/// `modelPersistence`: the volume that keeps the model's files.
package struct ModelPersistence: Sendable {
  package let enabled: Field<Bool>?
  /// Bytes of the volume claim.
  package let size: Field<Quantity>?
  package let storageClassName: Field<String>?
  package let backupEnabled: Field<Bool>?

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    size = section.read("size", .quantity)
    storageClassName = section.read("storageClassName", .text)
    backupEnabled = section.read("backupEnabled", .boolean)
  }
}
