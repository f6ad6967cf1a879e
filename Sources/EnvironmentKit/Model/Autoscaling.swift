package import Kubernetes

/// `autoscaling`: between how many replicas, and by what measure.
package struct Autoscaling: Sendable {
  /// An entry of `autoscaling.customMetrics`.
  package struct CustomMetric: Sendable {
    package enum Source: String, Choice {
      case pods = "Pods"
      case object = "Object"
      case external = "External"
    }

    package enum TargetType: String, Choice {
      case averageValue = "AverageValue"
      case value = "Value"
      case utilization = "Utilization"
    }

    package struct Target: Sendable {
      package let type: Field<TargetType>?
      package let averageValue: Field<Quantity>?
      package let value: Field<Quantity>?
      package let averageUtilization: Field<Int>?

      init(_ section: inout SectionReader) {
        type = section.read("type", .choice)
        averageValue = section.read("averageValue", .quantity)
        value = section.read("value", .quantity)
        averageUtilization = section.read("averageUtilization", .utilization)
      }
    }

    package let type: Field<Source>?
    package let metricName: Field<String>?
    package let target: Target

    init(_ section: inout SectionReader) {
      type = section.read("type", .choice)
      metricName = section.section("metric") { $0.read("name", .text) }
      target = section.section("target", Target.init)
    }
  }

  package let enabled: Field<Bool>?
  package let minReplicas: Field<Int>?
  package let maxReplicas: Field<Int>?
  /// Percent of the requested amount that the autoscaler keeps.
  package let targetCPUUtilizationPercentage: Field<Int>?
  package let targetMemoryUtilizationPercentage: Field<Int>?
  package let customMetrics: [CustomMetric]

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    minReplicas = section.read("minReplicas", .integer(1...))
    maxReplicas = section.read("maxReplicas", .integer(1...))
    targetCPUUtilizationPercentage = section.read("targetCPUUtilizationPercentage", .utilization)
    targetMemoryUtilizationPercentage = section.read(
      "targetMemoryUtilizationPercentage", .utilization)
    customMetrics = section.list("customMetrics", CustomMetric.init)
  }
}
