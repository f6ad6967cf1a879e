package import YAML

/// The Helm values of one environment, typed. Whatever is missing or does not fit is nil.
///
/// A value like any other, since nothing of it ever changes; a class, since it is large, and what
/// holds one would else bring code to copy all its fields.
///
/// Source: the sections of the environment configuration reference.
package final class Environment: Sendable {
  package let replicaCount: Field<Int>?
  package let image: Image
  package let deployment: Deployment
  package let resources: Resources
  package let model: Model
  package let modelPersistence: ModelPersistence
  package let monitoring: Monitoring
  package let autoscaling: Autoscaling
  package let api: API
  package let security: Security
  package let vault: Vault
  package let backup: Backup
  package let redis: Redis
  package let kafka: Kafka

  /// What did not fit, and the keys that no field has.
  package let findings: [(problem: StructureProblem, finding: Finding)]

  package convenience init(reading values: Value) {
    var section = SectionReader(values)
    self.init(&section)
  }

  /// Where the values that are compared by what they amount to stand.
  package static var outline: FieldOutline {
    var section = SectionReader(outlining: .root)
    _ = Environment(&section)
    return section.outline
  }

  private init(_ section: inout SectionReader) {
    replicaCount = section.read("replicaCount", .integer(0...))
    image = section.section("image", Image.init)
    deployment = section.section("deployment", Deployment.init)
    resources = section.section("resources", Resources.init)
    model = section.section("model", Model.init)
    modelPersistence = section.section("modelPersistence", ModelPersistence.init)
    monitoring = section.section("monitoring", Monitoring.init)
    autoscaling = section.section("autoscaling", Autoscaling.init)
    api = section.section("api", API.init)
    security = section.section("security", Security.init)
    vault = section.section("vault", Vault.init)
    backup = section.section("backup", Backup.init)
    redis = section.section("redis", Redis.init)
    kafka = section.section("kafka", Kafka.init)
    section.finish()
    findings = section.findings
  }
}
