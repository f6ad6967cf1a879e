/// Puts a report together from its elements. It counts tests rather than to believe totals, and
/// takes for a failure whatever anybody's report tells one by: pytest's, Surefire's, gotestsum's,
/// jest-junit's, GoogleTest's, Swift's.
struct TestReportBuilder {
  private(set) var report = TestReport()
  private var open: [TestReportElement] = []

  mutating func take(_ event: XMLEvent) throws(XMLFailure) {
    switch event {
    case .start(let element): try begin(element)
    case .end: end()
    }
  }

  private mutating func begin(_ element: XMLElement) throws(XMLFailure) {
    switch element.name {
    case "testsuites", "testsuite":
      try beginSuite(element)
      return
    case _ where open.isEmpty:
      throw XMLFailure(
        offset: element.offset,
        message: "the root is `<\(element.name)>`, not `<testsuites>` or `<testsuite>`; this is no "
          + "test report in JUnit's form")
    case "testcase":
      beginTest(element)
      return
    case "failure", "error": noteFailure()
    case "skipped", "disabled": markSkipped()
    case "property" where element.attribute("name") == "image.tag":
      guard let tag = element.attribute("value") else {
        throw XMLFailure(
          offset: element.offset, message: "the property `image.tag` has no `value`")
      }
      report.imageTags.append(TestReport.ReportedTag(tag: tag, offset: element.offset))
    default: break
    }
    open.append(TestReportElement(kind: .other, element: element))
  }

  // MARK: Suites

  private mutating func beginSuite(_ element: XMLElement) throws(XMLFailure) {
    var suite = TestReportElement(kind: .suite, element: element)
    suite.claims.tests = try element.count("tests")
    suite.claims.failures =
      try (element.count("failures") ?? 0) + (element.count("errors") ?? 0)
    suite.claims.skipped =
      try max(element.count("skipped") ?? 0, element.count("skip") ?? 0)
      + (element.count("disabled") ?? 0)
    if let text = element.attribute("timestamp"), !text.isEmpty {
      guard let timestamp = Timestamp(text) else {
        throw XMLFailure(
          offset: element.offset,
          message: "the timestamp `\(text.prefix(40))` is no time such as 2026-11-23T17:00:00Z")
      }
      if timestamp.seconds < report.oldest?.seconds ?? .max { report.oldest = timestamp }
    }
    open.append(suite)
  }

  /// Holds what a suite claims against what stands in it.
  private mutating func check(_ suite: TestReportElement) {
    if let claimed = suite.claims.tests, claimed > suite.testCount {
      contradict(suite, "\(counted(claimed, "test")) claimed, \(suite.testCount) listed")
    }
    if suite.claims.failures > suite.failureCount {
      contradict(
        suite, "\(counted(suite.claims.failures, "failure")) claimed, \(suite.failureCount) listed")
    }
  }

  private mutating func contradict(_ suite: TestReportElement, _ message: String) {
    guard report.contradictions.count < TestReport.keptFailures else { return }
    report.contradictions.append(
      TestReport.Contradiction(
        message: "\(suite.name): \(message)", offset: suite.element.offset))
  }

  // MARK: Tests

  private mutating func beginTest(_ element: XMLElement) {
    var test = TestReportElement(kind: .test, element: element)
    test.testCount = 1
    // GoogleTest and CTest say there how it went.
    let outcomes = [element.attribute("status"), element.attribute("result")].compactMap(\.self)
    for outcome in outcomes.map({ $0.lowercased() }) {
      switch outcome {
      case "notrun", "disabled", "skipped", "suppressed": test.isSkipped = true
      case "fail", "failed", "failure", "error":
        test.hasFailed = true
        test.failureCount = 1
      default: break
      }
    }
    open.append(test)
  }

  /// A failure of the nearest test or suite.
  private mutating func noteFailure() {
    guard let owner = open.lastIndex(where: { $0.kind != .other }) else { return }
    open[owner].hasFailed = true
    open[owner].failureCount += 1
  }

  private mutating func markSkipped() {
    guard let owner = open.lastIndex(where: { $0.kind != .other }), open[owner].kind == .test else {
      return
    }
    open[owner].isSkipped = true
  }

  // MARK: Ends

  private mutating func end() {
    var element = open.removeLast()
    if element.hasFailed {
      report.failureCount += 1
      if report.failures.count < TestReport.keptFailures {
        report.failures.append(
          TestReport.NamedFailure(name: element.name, offset: element.element.offset))
      }
    }
    switch element.kind {
    case .suite:
      check(element)
      element.skippedCount = max(element.skippedCount, element.claims.skipped)
    // One that failed did run, whatever else is said of it.
    case .test where element.isSkipped && !element.hasFailed: element.skippedCount += 1
    case .test, .other: break
    }
    guard let parent = open.indices.last else {
      report.testCount = element.testCount
      report.skippedCount = element.skippedCount
      return
    }
    open[parent].testCount += element.testCount
    open[parent].skippedCount += element.skippedCount
    open[parent].failureCount += element.failureCount
  }
}

extension XMLElement {
  /// A total of a suite; nil where it is not there.
  fileprivate func count(_ name: String) throws(XMLFailure) -> Int? {
    guard let text = attribute(name), !text.isEmpty else { return nil }
    // So many digits that no sum of two overflows.
    guard text.utf8.count <= 15, let count = Int(text), count >= 0 else {
      throw XMLFailure(
        offset: offset, message: "`\(name)=\"\(text.prefix(40))\"` of a suite is no number of tests"
      )
    }
    return count
  }
}
