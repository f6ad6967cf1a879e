/// An element of a report that is open, with what was found inside of it so far.
struct TestReportElement {
  enum Kind {
    /// `testsuites` or `testsuite`.
    case suite
    case test
    case other
  }

  /// The totals that a suite claims of everything inside of it.
  struct Claims {
    var tests: Int?
    /// Failures and errors: which of the two a test ended in is told differently by those who write
    /// reports.
    var failures = 0
    var skipped = 0
  }

  let kind: Kind
  let element: XMLElement
  var claims = Claims()
  var testCount = 0
  var skippedCount = 0
  /// Elements that tell a failure: a test may have several.
  var failureCount = 0
  /// Of a test: whether it did not run.
  var isSkipped = false
  /// Of a test or a suite: whether a failure stands right in it.
  var hasFailed = false

  init(kind: Kind, element: XMLElement) {
    self.kind = kind
    self.element = element
  }

  /// The name of a test with its class, or a suite's.
  var name: String {
    let parts = [element.attribute("classname"), element.attribute("name")].compactMap(\.self)
      .filter { !$0.isEmpty }
    if kind == .suite { return "suite \(parts.last ?? "without a name")" }
    return parts.isEmpty ? "a test without a name" : parts.joined(separator: ".")
  }
}
