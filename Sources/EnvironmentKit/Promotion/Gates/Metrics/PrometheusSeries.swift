internal import JSON

/// One series of an answer of Prometheus.
struct PrometheusSeries {
  private struct Sample {
    let moment: Int
    let value: Double
  }

  /// Where it begins, in bytes.
  private let offset: Int
  private var labels: [String: String] = [:]
  /// The last one; nil where there is none.
  private var sample: Sample?

  init(_ reader: inout JSONReader) throws(JSONFailure) {
    _ = try reader.peek()
    offset = reader.offset
    try reader.readObject { reader, key throws(JSONFailure) in
      switch key {
      case "metric":
        try reader.readObject { reader, label throws(JSONFailure) in
          labels[label] = try reader.readString()
        }
      case "value": try readSample(&reader)
      case "values":
        try reader.readArray { reader throws(JSONFailure) in try readSample(&reader) }
      default: try reader.skipValue()
      }
    }
  }

  func add(to report: inout MetricsReport) throws(JSONFailure) {
    let names = [labels["name"], labels["__name__"]].compactMap(\.self)
    guard let metric = names.lazy.compactMap(Metric.init(seriesName:)).first else {
      report.note(otherName: names.last ?? "a series without a name")
      return
    }
    guard let sample else { return }
    try report.set(metric, sample.value, at: offset)
    report.note(moment: sample.moment)
    if let tag = labels["image_tag"] { report.imageTags.append((tag, offset)) }
  }

  /// `[1700000000.123, "0.002"]`
  private mutating func readSample(_ reader: inout JSONReader) throws(JSONFailure) {
    _ = try reader.peek()
    let start = reader.offset
    var moment: Int?
    var value: Double?
    try reader.readArray { reader throws(JSONFailure) in
      if moment == nil {
        moment = try reader.readMoment()
      } else if value == nil {
        value = try reader.readSampleValue()
      } else {
        throw reader.failure("a sample is a time and a value, and nothing more")
      }
    }
    guard let moment, let value else {
      throw JSONFailure(offset: start, message: "a sample is a time and a value")
    }
    if moment >= sample?.moment ?? .min { sample = Sample(moment: moment, value: value) }
  }
}

extension JSONReader {
  /// A number in quotes, or one of those that JSON does not have.
  fileprivate mutating func readSampleValue() throws(JSONFailure) -> Double {
    _ = try peek()
    let start = offset
    let text = try readString()
    switch text {
    case "NaN": return .nan
    case "Inf", "+Inf": return .infinity
    case "-Inf": return -.infinity
    default:
      // Swift reads more than Prometheus writes.
      guard text.unicodeScalars.allSatisfy({ "0123456789+-.eE".unicodeScalars.contains($0) }),
        let value = Double(text)
      else {
        throw JSONFailure(offset: start, message: "`\(text.prefix(40))` is no value of a sample")
      }
      return value
    }
  }
}
