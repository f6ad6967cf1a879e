internal import JSON

/// What Prometheus's HTTP API answers to a query: a vector, or a matrix, of which the last samples
/// count.
///
/// A series says which figure it is by its name, or by a label `name`: `error_rate`,
/// `latency_p95_seconds` or `request_count`. Others are passed over. A query gets such a name by
/// `label_replace(…, "name", "error_rate", "", "")`. A label `image_tag` says which image it is of.
/// Source: https://prometheus.io/docs/prometheus/latest/querying/api/
struct PrometheusResponse {
  private var status: String?
  private var error: String?
  private var hasData = false

  /// Reads a member of the answer.
  /// - Returns: false for any other, which stays unread.
  mutating func read(
    _ key: String, _ reader: inout JSONReader, into report: inout MetricsReport
  ) throws(JSONFailure) -> Bool {
    switch key {
    case "status": status = try reader.readString()
    case "error": error = try reader.readString()
    case "data":
      hasData = true
      try readData(&reader, into: &report)
    case "warnings":
      var warnings: [String] = []
      try reader.readArray { reader throws(JSONFailure) in
        warnings.append(try reader.readString())
      }
      report.warnings = Array(warnings.prefix(MetricsReport.keptNames))
    default: return false
    }
    return true
  }

  /// Refuses an answer that is an error.
  func check(_ reader: JSONReader) throws(JSONFailure) {
    if let error, status != "success" {
      throw JSONFailure(
        offset: 0, message: "Prometheus answered with an error: \(error.prefix(300))")
    }
    if let status, status != "success" {
      throw JSONFailure(
        offset: 0, message: "the answer's status is `\(status.prefix(40))`, not `success`")
    }
    if status != nil, !hasData {
      throw JSONFailure(offset: 0, message: "Prometheus's answer has no `data`; query again")
    }
  }

  private func readData(
    _ reader: inout JSONReader, into report: inout MetricsReport
  ) throws(JSONFailure) {
    guard try reader.peek() == .object else {
      // Of an error.
      try reader.readNull()
      return
    }
    try reader.readObject { reader, key throws(JSONFailure) in
      guard key == "result" else {
        try reader.skipValue()
        return
      }
      try reader.readArray { reader throws(JSONFailure) in
        guard try reader.peek() == .object else {
          throw reader.failure(
            "a scalar does not say which figure it is; query a vector whose series have names, "
              + "with label_replace(vector(…), \"name\", \"error_rate\", \"\", \"\")")
        }
        try PrometheusSeries(&reader).add(to: &report)
      }
    }
  }
}
