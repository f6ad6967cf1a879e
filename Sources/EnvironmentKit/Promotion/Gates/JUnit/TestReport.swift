/// What one report of test runs says, in JUnit's XML.
struct TestReport {
  /// The tests that are listed.
  var testCount = 0
  /// Those of them that did not run. Suites may claim more of them than they show.
  var skippedCount = 0
  /// The tests, and suites, that failed or ended in an error, the first of them by name.
  var failureCount = 0
  var failures: [NamedFailure] = []
  /// Where the totals of a suite say more than its tests do.
  var contradictions: [Contradiction] = []
  /// The oldest time that a suite has.
  var oldest: Timestamp?
  /// Every `image.tag` among the properties.
  var imageTags: [ReportedTag] = []

  struct NamedFailure {
    /// `tests.test_api.test_predict`
    let name: String
    /// Where its element begins, in bytes.
    let offset: Int
  }

  struct Contradiction {
    let message: String
    let offset: Int
  }

  struct ReportedTag {
    let tag: String
    let offset: Int
  }

  /// The failures that are kept by name, and as many contradictions.
  static let keptFailures = 20

  /// The tests that ran.
  var ranCount: Int { max(0, testCount - skippedCount) }
}
