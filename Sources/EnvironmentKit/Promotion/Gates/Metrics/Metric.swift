/// A figure that releases are judged by.
enum Metric: String, CaseIterable {
  /// The share of requests that failed, from 0 to 1.
  case errorRate
  /// In seconds.
  case latencyP95
  case requests

  /// The name of its series in Prometheus, which has the unit in it.
  var seriesName: String {
    switch self {
    case .errorRate: "error_rate"
    case .latencyP95: "latency_p95_seconds"
    case .requests: "request_count"
    }
  }

  /// The figure of a series; nil where it is none of these.
  init?(seriesName: String) {
    guard
      let metric = Self.allCases.first(where: {
        $0.seriesName == seriesName || $0.rawValue == seriesName
      })
    else { return nil }
    self = metric
  }

  var words: String {
    switch self {
    case .errorRate: "error rate"
    case .latencyP95: "p95 latency"
    case .requests: "number of requests"
    }
  }

  /// `0.002`, `320ms`, `120000`
  func shown(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    switch self {
    case .errorRate:
      // One that is rounded could be said to be above its own threshold.
      let short = decimal(value, places: 6)
      return Double(short) == value ? short : String(value)
    case .latencyP95 where value < 1: return decimal(value * 1000, places: 3) + "ms"
    case .latencyP95: return decimal(value, places: 3) + "s"
    case .requests: return decimal(value, places: 1)
    }
  }

  /// Why a number can not be this figure; nil where it can. Prometheus has numbers that are none.
  func problem(of value: Double) -> String? {
    guard value.isFinite else { return nil }
    switch self {
    case .errorRate where value < 0 || value > 1:
      return "the error rate is a share from 0 to 1, this is \(shown(value)); divide percent by 100"
    case .latencyP95 where value < 0, .requests where value < 0:
      return "the \(words) cannot be below zero, this is \(shown(value))"
    case .errorRate, .latencyP95, .requests: return nil
    }
  }
}
