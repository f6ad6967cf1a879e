package import Kubernetes

/// The figures that a gate holds its evidence against. A threshold that is nil holds nothing.
package enum GateThresholds: Sendable {
  /// Of a gate that measures nothing.
  case none
  case metrics(MetricThresholds)
  case predictions(PredictionThresholds)
}

/// Of the `metrics` gate.
package struct MetricThresholds: Sendable {
  /// The greatest share of requests that may fail, from 0 to 1.
  package let maximumErrorRate: Double?
  /// The greatest time that 95 of 100 requests may take.
  package let maximumLatencyP95: GoDuration?
  /// The fewest requests from which the other figures mean anything.
  package let minimumRequests: Int?

  package init(
    maximumErrorRate: Double? = nil, maximumLatencyP95: GoDuration? = nil,
    minimumRequests: Int? = nil
  ) {
    self.maximumErrorRate = maximumErrorRate
    self.maximumLatencyP95 = maximumLatencyP95
    self.minimumRequests = minimumRequests
  }
}

/// Of the `predictions` gate.
package struct PredictionThresholds: Sendable {
  /// The smallest share of texts that the target's model must label as expected, from 0 to 1.
  package let minimumAccuracy: Double?
  /// The greatest share of texts that may get another label than from the source's model, from 0
  /// to 1.
  package let maximumFlips: Double?

  package init(minimumAccuracy: Double? = nil, maximumFlips: Double? = nil) {
    self.minimumAccuracy = minimumAccuracy
    self.maximumFlips = maximumFlips
  }
}
