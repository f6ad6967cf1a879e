internal import Diagnostics

/// `tests` and `integration-tests`: reports in JUnit's XML.
extension GateJudge {
  /// - Throws: `InputFailure` for a report that can not be read.
  func judgeTestReports() throws(InputFailure) -> GateResult {
    guard !paths.isEmpty else { return missing }
    var sum = TestReport()
    var failures: [String] = []
    var contradictions: [String] = []
    var problems: [GateProblem] = []
    var oldest: EvidenceAge?
    for path in paths {
      let file = try EvidenceFile(
        reading: path, limit: TestReport.limit, kind: "a test report in JUnit's XML")
      let report = try TestReport(file)
      sum.testCount += report.testCount
      sum.skippedCount += report.skippedCount
      sum.failureCount += report.failureCount
      sum.contradictionCount += report.contradictionCount
      failures += report.failures.map { "\(file.location(of: $0.offset)): \($0.name.shortened)" }
      contradictions += report.contradictions.map {
        "\(file.location(of: $0.offset)): \($0.message.shortened)"
      }
      let age =
        report.oldest.map {
          EvidenceAge(of: $0.seconds, hasZone: $0.hasZone, in: file, now: facts.now)
        } ?? EvidenceAge(moment: file.modified, now: facts.now)
      if age.moment ?? .min < oldest?.moment ?? .max { oldest = age }
      if let problem = problem(of: age, in: file) { problems.append(problem) }
      let wrongTags = report.imageTags.lazy.compactMap {
        self.problem(ofImageTag: $0.tag, at: file.location(of: $0.offset))
      }
      // One is enough to know.
      problems += wrongTags.prefix(1)
    }
    problems = outcomeProblems(sum, failures, contradictions) + problems
    guard problems.isEmpty else { return failed(problems) }
    let skipped = sum.skippedCount == 0 ? "" : ", \(sum.skippedCount) skipped"
    let age = oldest?.remark.map { ", \($0)" } ?? ""
    return result(.passed, "\(counted(sum.ranCount, "test")) passed\(skipped)\(age)")
  }

  private func outcomeProblems(
    _ sum: TestReport, _ failures: [String], _ contradictions: [String]
  ) -> [GateProblem] {
    var problems: [GateProblem] = []
    if sum.failureCount > 0 {
      problems.append(
        GateProblem(
          message: "\(counted(sum.failureCount, "failure")) in \(counted(sum.testCount, "test"))",
          help: "mend what fails, and \(again)",
          details: firstDetails(failures, of: sum.failureCount)))
    }
    if sum.contradictionCount > 0 {
      problems.append(
        GateProblem(
          message: "a suite claims more than its tests show",
          help: "see in the runner's output what is missing from the report, and \(again)",
          details: firstDetails(contradictions, of: sum.contradictionCount)))
    }
    if sum.ranCount == 0 {
      let skipped = sum.testCount == 0 ? "" : ", \(sum.testCount) skipped"
      problems.append(
        GateProblem(
          message: "no test ran\(skipped)", help: "let at least one test run, and \(again)"))
    }
    return problems
  }
}

extension String {
  /// A name that somebody gave a test, of a length to be shown.
  fileprivate var shortened: String {
    unicodeScalars.count > 200 ? "\(String(unicodeScalars.prefix(200)))…" : self
  }
}
