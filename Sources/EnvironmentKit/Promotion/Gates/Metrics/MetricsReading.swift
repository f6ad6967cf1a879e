internal import JSON
internal import Kubernetes

extension MetricsReport {
  /// Reads a file of metrics, in one of two forms.
  ///
  /// Our own, where what is not known is left out. Other members are passed over, but where there is no
  /// `time`, nobody knows whether one of them is it: then the file's date does not count either.
  ///
  ///     {"errorRate": 0.002, "latencyP95": "320ms", "requests": 120000,
  ///      "time": "2026-11-23T17:00:00Z", "image.tag": "v1.2.0"}
  ///
  /// `errorRate` is a share from 0 to 1, `latencyP95` a duration or a number of seconds, `time` as
  /// RFC 3339 has it or a number of seconds since 1970.
  ///
  /// Or what Prometheus's HTTP API answers to a query: see `PrometheusResponse`.
  /// - Throws: `InputFailure` with the place of what can not be read.
  init(_ file: EvidenceFile) throws(InputFailure) {
    self.init()
    do throws(JSONFailure) {
      var reader = JSONReader(file.bytes)
      try read(&reader)
      try reader.readEnd()
    } catch {
      throw file.failure(error.message, at: error.offset)
    }
  }

  private mutating func read(_ reader: inout JSONReader) throws(JSONFailure) {
    var response = PrometheusResponse()
    var known: Set<String> = []
    try reader.readObject { reader, key throws(JSONFailure) in
      let isKnown =
        try readOwn(key, &reader) ? true : try response.read(key, &reader, into: &self)
      if !isKnown {
        try reader.skipValue()
        note(otherName: key)
        if unreadMember == nil { unreadMember = key }
      } else if !known.insert(key).inserted {
        throw reader.failure("`\(key)` is there twice")
      }
    }
    try response.check(reader)
  }

  /// Reads a member of our own form.
  /// - Returns: false for any other, which stays unread.
  private mutating func readOwn(
    _ key: String, _ reader: inout JSONReader
  ) throws(JSONFailure) -> Bool {
    switch key {
    case "errorRate", "latencyP95", "requests":
      guard let metric = Metric(rawValue: key) else { return false }
      if try reader.peek() == .null {
        try reader.readNull()
        return true
      }
      let start = reader.offset
      try set(metric, metric.read(&reader), at: start)
    case "time": try readTime(&reader)
    case "image.tag":
      let start = reader.offset
      imageTags.append((try reader.readString(), start))
    default: return false
    }
    return true
  }

  private mutating func readTime(_ reader: inout JSONReader) throws(JSONFailure) {
    guard try reader.peek() == .string else {
      note(moment: try reader.readMoment())
      return
    }
    let start = reader.offset
    let text = try reader.readString()
    guard let time = Timestamp(text) else {
      throw JSONFailure(
        offset: start, message: "`\(text.prefix(40))` is no time such as 2026-11-23T17:00:00Z")
    }
    note(moment: time.seconds, hasZone: time.hasZone)
  }
}

extension Metric {
  /// A latency may be a text with its unit.
  fileprivate func read(_ reader: inout JSONReader) throws(JSONFailure) -> Double {
    guard self == .latencyP95, try reader.peek() == .string else { return try reader.readNumber() }
    let start = reader.offset
    let text = try reader.readString()
    do throws(ValueSyntaxError) {
      return Double(try GoDuration(parsing: text).nanoseconds) / 1e9
    } catch {
      let remedy = error.suggestion.map { "; write \($0)" } ?? ""
      throw JSONFailure(offset: start, message: error.reason + remedy)
    }
  }
}

extension JSONReader {
  /// A number of seconds since 1970, its fraction cut off.
  mutating func readMoment() throws(JSONFailure) -> Int {
    _ = try peek()
    let start = offset
    let seconds = try readNumber()
    guard seconds.magnitude < 1e11 else {
      throw JSONFailure(
        offset: start, message: "a time is in seconds since 1970; this number is too large for one")
    }
    return Int(seconds)
  }
}
