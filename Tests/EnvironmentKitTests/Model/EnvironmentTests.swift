import Diagnostics
import EnvironmentKit
import Kubernetes
import OrderedCollections
import Testing
import YAML

@Suite("The typed model of an environment")
struct EnvironmentTests {
  /// The repository's production, its base layer under it, and the reference's.
  private static func production(_ directory: String) throws -> Environment {
    var reader = EnvironmentReader(directory: directory)
    let definition = try #require(Project.standard.environments.last)
    return Environment(reading: try reader.read(definition).readableValues())
  }

  static let directories = [
    Repository.environments, "\(Repository.root)/Tests/Fixtures/reference",
  ]

  @Test("Production's service and its resources", arguments: directories)
  func service(_ directory: String) throws {
    let environment = try Self.production(directory)
    #expect(environment.findings.isEmpty)
    #expect(environment.replicaCount?.value == 3)
    #expect(environment.image.repository?.value.registry == "gcr.io")
    #expect(environment.image.repository?.value.path == "my-project/mlops-sentiment")
    #expect(environment.image.tag?.value.text == "v1.0.0")
    #expect(environment.image.pullPolicy?.value == .ifNotPresent)
    let variables = environment.deployment.variables
    #expect(variables["MLOPS_DEBUG"]?.value == "false")
    #expect(variables["MLOPS_WARMUP_ENABLED"]?.value == "true")
    #expect(variables.keys.first == "MLOPS_DEBUG")
    let resources = environment.resources
    #expect(try resources.requests.cpu?.value == Quantity(parsing: "2"))
    #expect(try resources.requests.memory?.value == Quantity(parsing: "4096Mi"))
    #expect(try resources.limits.cpu?.value == Quantity(parsing: "4"))
    #expect(try resources.limits.memory?.value == Quantity(parsing: "8Gi"))
    #expect(resources.limits.memory?.path.description == "resources.limits.memory")
  }

  @Test("Production's model and where its files are kept", arguments: directories)
  func model(_ directory: String) throws {
    let environment = try Self.production(directory)
    #expect(environment.model.name?.value == "distilbert-base-uncased-finetuned-sst-2-english")
    #expect(environment.model.backend?.value == .onnx)
    #expect(environment.model.optimized?.value == true)
    #expect(environment.model.quantized?.value == false)
    #expect(environment.model.cacheEnabled?.value == true)
    #expect(environment.model.cacheTTL?.value == 7200)
    #expect(environment.modelPersistence.enabled?.value == true)
    #expect(try environment.modelPersistence.size?.value == Quantity(parsing: "10240Mi"))
    #expect(environment.modelPersistence.storageClassName?.value == "fast-ssd")
    #expect(environment.modelPersistence.backupEnabled?.value == true)
    let backup = environment.backup
    #expect(backup.enabled?.value == true)
    #expect(backup.schedule?.value.text == "0 2 * * *")
    #expect(backup.retention?.value == 30)
    #expect(backup.destination?.value.scheme == "s3")
    #expect(backup.destination?.value.host == "prod-backups")
    #expect(backup.destination?.value.path == "/mlops-sentiment")
  }

  @Test("Production's monitoring", arguments: directories)
  func monitoring(_ directory: String) throws {
    let monitoring = try Self.production(directory).monitoring
    #expect(monitoring.enabled?.value == true)
    #expect(monitoring.prometheus.enabled?.value == true)
    #expect(monitoring.prometheus.retention?.value.milliseconds == 2_592_000_000)
    #expect(try monitoring.prometheus.storageSize?.value == Quantity(parsing: "50Gi"))
    #expect(monitoring.grafana.enabled?.value == true)
    #expect(monitoring.grafana.adminPassword?.value == "${GRAFANA_ADMIN_PASSWORD_PROD}")
    #expect(monitoring.grafana.ingress.enabled?.value == true)
    #expect(monitoring.grafana.ingress.hostname?.value == "grafana.example.com")
    #expect(monitoring.grafana.ingress.tls?.value == true)
    #expect(monitoring.alerts.enabled?.value == true)
    #expect(monitoring.alerts.slackWebhook?.value == "${SLACK_WEBHOOK_PROD}")
    #expect(monitoring.alerts.pagerdutyKey?.value == "${PAGERDUTY_SERVICE_KEY}")
    #expect(monitoring.alerts.severity?.value == .critical)
  }

  @Test("Production's autoscaling, with its custom metric", arguments: directories)
  func autoscaling(_ directory: String) throws {
    let autoscaling = try Self.production(directory).autoscaling
    #expect(autoscaling.enabled?.value == true)
    #expect(autoscaling.minReplicas?.value == 3)
    #expect(autoscaling.maxReplicas?.value == 10)
    #expect(autoscaling.targetCPUUtilizationPercentage?.value == 60)
    #expect(autoscaling.targetMemoryUtilizationPercentage?.value == 70)
    #expect(autoscaling.customMetrics.count == 1)
    let metric = try #require(autoscaling.customMetrics.first)
    #expect(metric.type?.value == .pods)
    #expect(metric.metricName?.value == "http_requests_per_second")
    #expect(metric.metricName?.path.description == "autoscaling.customMetrics[0].metric.name")
    #expect(metric.target.type?.value == .averageValue)
    #expect(try metric.target.averageValue?.value == Quantity(parsing: "1k"))
    #expect(metric.target.value == nil && metric.target.averageUtilization == nil)
  }

  @Test("Production's interface and its security", arguments: directories)
  func interface(_ directory: String) throws {
    let environment = try Self.production(directory)
    let api = environment.api
    #expect(api.versionPrefix?.value == "/api/v1")
    #expect(api.rateLimiting.enabled?.value == true)
    #expect(api.rateLimiting.requestsPerMinute?.value == 1000)
    #expect(api.rateLimiting.burstSize?.value == 2000)
    #expect(api.authentication.enabled?.value == true)
    #expect(api.authentication.type?.value == .jwt)
    #expect(api.authentication.tokenExpiry?.value.nanoseconds == 3_600_000_000_000)
    #expect(api.cors.enabled?.value == true)
    #expect(api.cors.allowedOrigins.map(\.value) == ["https://app.example.com"])
    let pod = environment.security.podSecurityContext
    #expect(pod.runAsNonRoot?.value == true)
    #expect(pod.runAsUser?.value == 1000 && pod.fsGroup?.value == 1000)
    #expect(pod.runAsGroup == nil)
    #expect(pod.seccompProfile?.value == .runtimeDefault)
    let container = environment.security.containerSecurityContext
    #expect(container.allowPrivilegeEscalation?.value == false)
    #expect(container.droppedCapabilities.map(\.value) == ["ALL"])
    #expect(container.addedCapabilities.isEmpty)
  }

  @Test("Production's network policy and Vault", arguments: directories)
  func network(_ directory: String) throws {
    let environment = try Self.production(directory)
    let policy = environment.security.networkPolicy
    #expect(policy.enabled?.value == true)
    #expect(policy.policyTypes.map(\.value) == [.ingress, .egress])
    #expect(policy.allowedNamespaces.map(\.value) == ["monitoring", "ingress"])
    #expect(policy.egressRules.count == 1)
    let rule = try #require(policy.egressRules.first)
    #expect(rule.to.map { $0.namespaceLabels["name"]?.value } == ["kube-system"])
    #expect(rule.to.first?.podLabels.isEmpty == true)
    #expect(rule.ports.map { $0.transportProtocol?.value } == [.tcp])
    #expect(rule.ports.map { $0.port?.value } == [53])
    let vault = environment.vault
    #expect(vault.enabled?.value == true)
    #expect(vault.address?.value.host == "vault.example.com")
    #expect(vault.role?.value == "mlops-sentiment-prod")
    #expect(vault.namespace?.value == "mlops")
    #expect(vault.secretPath?.value == "mlops-sentiment/prod")
  }

  @Test("What the repository adds to the reference: the canary, Redis and Kafka")
  func additions() throws {
    let environment = try Self.production(Repository.environments)
    #expect(environment.deployment.canary.enabled?.value == false)
    #expect(environment.deployment.canary.weight?.value == 0)
    #expect(environment.redis.enabled?.value == true)
    #expect(environment.redis.host?.value == "redis.mlops-prod.svc.cluster.local")
    #expect(environment.redis.port?.value == 6379)
    #expect(environment.redis.port?.location.file == "\(Repository.environments)/base.yaml")
    #expect(environment.redis.password?.value == "${REDIS_PASSWORD}")
    #expect(environment.redis.ttl?.value == 7200)
    #expect(environment.kafka.enabled?.value == true)
    #expect(environment.kafka.topic?.value == "sentiment-predictions")
    #expect(
      environment.kafka.brokers.map(\.value)
        == (0..<3).map { "kafka-\($0).kafka.mlops-prod.svc.cluster.local:9092" })
  }

  @Test("What is null or not there is absent, without a word")
  func absent() throws {
    let yaml = """
      replicaCount: ~
      image:
      resources: {requests: null, limits: {cpu: }}
      autoscaling: {enabled: null, customMetrics: null}
      deployment: {env: null}
      security: {networkPolicy: {policyTypes: , egressRules: [null]}}
      """
    let environment = try Environment(reading: read(yaml))
    #expect(environment.findings.isEmpty)
    #expect(environment.replicaCount == nil)
    #expect(environment.image.tag == nil)
    #expect(environment.resources.limits.cpu == nil)
    #expect(environment.autoscaling.enabled == nil && !environment.autoscaling.enabled.isOn())
    #expect(environment.autoscaling.customMetrics.isEmpty)
    #expect(environment.deployment.variables.isEmpty)
    #expect(environment.security.networkPolicy.policyTypes.isEmpty)
    #expect(environment.redis.enabled == nil)
  }
}

/// The value of a text.
func read(_ yaml: String, name: String = "values.yaml") throws -> Value {
  let file = ValuesFile(SourceText(name: name, yaml))
  return try #require(file.value, "\(file.diagnostics.map(\.message))")
}
