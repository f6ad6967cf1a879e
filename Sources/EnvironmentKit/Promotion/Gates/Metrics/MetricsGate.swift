internal import Diagnostics
internal import Kubernetes

/// `metrics`: how the service did.
extension GateJudge {
  /// - Throws: `InputFailure` for a file that can not be read.
  func judgeMetrics() throws(InputFailure) -> GateResult {
    guard !paths.isEmpty else { return missing }
    var figures: [Metric: (value: Double, path: String)] = [:]
    var problems: [GateProblem] = []
    var names: [String] = []
    var details: [String] = []
    var oldest: EvidenceAge?
    for path in paths {
      let file = try EvidenceFile(
        reading: path, limit: MetricsReport.limit, kind: "the service's figures in JSON")
      let report = try MetricsReport(file)
      for metric in Metric.allCases {
        guard let figure = report.figures[metric] else { continue }
        if let other = figures[metric] {
          throw file.failure(
            "the \(metric.words) stands in \(other.path) already; give each figure once",
            at: figure.offset)
        }
        figures[metric] = (figure.value, path)
      }
      names += report.otherNames
      details += report.warnings.map { "\(path): Prometheus warns: \($0.prefix(300))" }
      let age =
        report.oldest.map {
          EvidenceAge(of: $0, hasZone: !report.isWithoutZone, in: file, now: facts.now)
        }
        ?? EvidenceAge(
          moment: report.unreadMember == nil ? file.modified : nil, now: facts.now,
          unreadMember: report.unreadMember)
      if age.moment ?? .min < oldest?.moment ?? .max { oldest = age }
      if let problem = problem(of: age, in: file) { problems.append(problem) }
      let wrongTags = report.imageTags.lazy.compactMap { tag, offset in
        self.problem(ofImageTag: tag, at: file.location(of: offset))
      }
      problems += wrongTags.prefix(1)
    }
    problems = thresholdProblems(figures.mapValues(\.value), names) + problems
    guard problems.isEmpty else { return failed(problems) }
    let shown = Metric.allCases.compactMap { metric in
      figures[metric].map { metric.remark(of: $0.value) }
    }
    let age = oldest?.remark.map { [$0] } ?? []
    return result(
      .passed, (shown.isEmpty ? ["no figures"] : shown + age).joined(separator: ", "),
      details: firstDetails(details))
  }

  private func thresholdProblems(
    _ figures: [Metric: Double], _ otherNames: [String]
  ) -> [GateProblem] {
    guard case .metrics(let thresholds) = policy.thresholds else { return [] }
    return Metric.allCases.compactMap { metric in
      guard let bound = thresholds.bound(of: metric) else { return nil }
      guard let value = figures[metric] else { return problem(ofMissing: metric, otherNames) }
      guard value.isFinite else {
        return GateProblem(
          message: "the \(metric.words) is \(metric.shown(value)), which is no number",
          help: "there was no traffic, or it lies beyond the last bucket: wait for requests, look "
            + "at the query, and \(again)")
      }
      guard metric == .requests ? value < bound : value > bound else { return nil }
      let comparison = metric == .requests ? "below" : "above"
      return GateProblem(
        message: "the \(metric.words) \(metric.shown(value)) is \(comparison) "
          + metric.shown(bound),
        help: metric == .requests
          ? "wait for \(metric.shown(bound)) requests, and \(again)"
          : "mend the release before it gets more traffic, and \(again)")
    }
  }

  private func problem(ofMissing metric: Metric, _ otherNames: [String]) -> GateProblem {
    let others = otherNames.prefix(MetricsReport.keptNames).map { "`\($0.prefix(60))`" }
    let found = others.isEmpty ? "" : ", only \(others.joined(separator: ", "))"
    return GateProblem(
      message: "no \(metric.words) is there\(found)",
      help: "give `\(metric.rawValue)`, or a series that is named `\(metric.seriesName)`, with "
        + "label_replace(…, \"name\", \"\(metric.seriesName)\", \"\", \"\")")
  }
}

extension Metric {
  fileprivate func remark(of value: Double) -> String {
    self == .requests ? "\(shown(value)) requests" : "\(words) \(shown(value))"
  }
}

extension MetricThresholds {
  /// What a figure is held against, in the figure's unit.
  fileprivate func bound(of metric: Metric) -> Double? {
    switch metric {
    case .errorRate: maximumErrorRate
    case .latencyP95: maximumLatencyP95.map { Double($0.nanoseconds) / 1e9 }
    case .requests: minimumRequests.map(Double.init)
    }
  }
}
