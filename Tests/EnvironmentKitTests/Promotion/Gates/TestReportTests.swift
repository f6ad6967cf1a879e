import EnvironmentKit
import Testing

@Suite("Test reports")
struct TestReportTests {
  static let pytest = """
    <?xml version="1.0" encoding="utf-8"?>
    <testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="0" skipped="1" \
    tests="3" time="2.104" timestamp="2026-11-23T16:00:00.482713+00:00" hostname="runner-7">
    <properties><property name="image.tag" value="staging-v1.3.0" /></properties>
    <testcase classname="tests.test_api.TestPredict" name="test_label[great film-POSITIVE]" \
    time="0.412" /><testcase classname="tests.test_api" name="test_health" time="0.002">\
    <system-out>status: &lt;ok&gt; &amp; ready</system-out></testcase>\
    <testcase classname="tests.test_cache" name="test_redis" time="0.001">\
    <skipped type="pytest.skip" message="no redis here">tests/test_cache.py:9: no redis</skipped>\
    </testcase></testsuite></testsuites>

    """

  static let surefire = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" \
    xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire-test-report.xsd" \
    name="com.example.ScoreTest" time="0.131" tests="2" errors="0" skipped="0" failures="0">
      <properties>
        <property name="java.version" value="21.0.4"/>
        <property name="line.separator" value="&#10;"/>
      </properties>
      <testcase name="scoresPositive" classname="com.example.ScoreTest" time="0.057"/>
      <testcase name="scoresLater" classname="com.example.ScoreTest" time="0.044">
        <flakyFailure message="expected: &lt;1&gt;" type="org.opentest4j.AssertionFailedError">
          <stackTrace><![CDATA[AssertionFailedError: expected: <1> at ScoreTest.java:31]]></stackTrace>
        </flakyFailure>
        <system-err><![CDATA[WARN slow]]></system-err>
      </testcase>
    </testsuite>
    """

  static let gotestsum = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites tests="3" failures="0" errors="0" time="1.530211">
    \t<testsuite tests="2" failures="0" time="0.014000" name="example.com/score/api" \
    timestamp="2026-11-23T16:58:11Z">
    \t\t<properties>
    \t\t\t<property name="go.version" value="go1.25.0 linux/amd64"></property>
    \t\t</properties>
    \t\t<testcase classname="example.com/score/api" name="TestHealth" time="0.000000"></testcase>
    \t\t<testcase classname="example.com/score/api" name="TestHealth/ready" time="0.0"></testcase>
    \t</testsuite>
    \t<testsuite tests="1" failures="0" time="0.0" name="example.com/score/cache" \
    timestamp="2026-11-23T15:58:11Z">
    \t\t<testcase classname="example.com/score/cache" name="TestGet" time="0.01"></testcase>
    \t</testsuite>
    </testsuites>
    """

  static let jest = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="jest tests" tests="2" failures="0" errors="0" time="1.204">
      <testsuite name="dashboard" errors="0" failures="0" skipped="0" \
    timestamp="2026-11-23T16:30:00" time="0.82" tests="2">
        <testcase classname="dashboard shows “scores” → 5" name="shows scores" time="0.011">
        </testcase>
        <testcase classname="dashboard is empty" name="is empty" time="0.002">
        </testcase>
      </testsuite>
    </testsuites>
    """

  static let swift = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites>
    <testsuite name="TestResults" errors="0" tests="1" failures="0" skipped="0" time="0.02">
    <testcase classname="ScoreTests.Labels" name="isPositive" time="0.01" />
    </testsuite>
    </testsuites>
    """

  static let valid = [pytest, surefire, gotestsum, jest, swift]

  @Test(
    "Reports of pytest, Surefire, gotestsum, jest-junit and Swift pass, with their oldest time",
    arguments: [
      (pytest, "passed: 2 tests passed, 1 skipped, 1h old"),
      (surefire, "passed: 2 tests passed, 0s old"),
      (gotestsum, "passed: 3 tests passed, 1h 1m old"),
      (jest, "passed: 2 tests passed, 30m old"), (swift, "passed: 1 test passed, 0s old"),
    ])
  func runners(report: String, expected: String) throws {
    let bench = try GateBench(["tests.xml": report])
    #expect(bench.outcome(.tests(maximumAge: "24h"), ["tests.xml"]) == expected)
  }

  /// One suite with these tests in it.
  private static func suite(_ attributes: String = "", _ content: String) -> String {
    "<testsuite name='s' \(attributes)>\(content)</testsuite>"
  }

  private static let passing = "<testcase classname='c' name='t'/>"

  static let judged: [(report: String, outcome: String)] = [
    (suite("", passing), "passed: 1 test passed, 0s old"),
    (suite("", "<testcase name='t'><failure/></testcase>"), "failed: 1 failure in 1 test"),
    (suite("", "<testcase name='t'><error>x</error></testcase>"), "failed: 1 failure in 1 test"),
    (suite("", "<testcase><x><failure/></x></testcase>"), "failed: 1 failure in 1 test"),
    (
      suite("failures='2'", "<testcase><failure/><failure/></testcase>" + passing),
      "failed: 1 failure in 2 tests"
    ),
    (suite("", passing + "<error message='setup'/>"), "failed: 1 failure in 1 test"),
    (suite("", "<testcase status='fail'/>"), "failed: 1 failure in 1 test"),
    (suite("", "<testcase result='Failed'/>" + passing), "failed: 1 failure in 2 tests"),
    (suite("", "<testcase status='run' result='completed'/>"), "passed: 1 test passed, 0s old"),
    (suite("", ""), "failed: no test ran"), ("<testsuites/>", "failed: no test ran"),
    (suite("", "<testcase><skipped/></testcase>"), "failed: no test ran, 1 skipped"),
    (suite("", "<testcase status='notrun'/>"), "failed: no test ran, 1 skipped"),
    (
      suite("", "<testcase status='disabled'/>" + passing),
      "passed: 1 test passed, 1 skipped, 0s old"
    ),
    (suite("skipped='1'", passing), "failed: no test ran, 1 skipped"),
    (suite("disabled='1' skipped='1'", passing + passing), "failed: no test ran, 2 skipped"),
    (suite("", "<testcase><skipped/><failure/></testcase>"), "failed: 1 failure in 1 test"),
    (suite("tests='2'", passing), "failed: a suite claims more than its tests show"),
    (suite("tests='0'", passing), "passed: 1 test passed, 0s old"),
    (suite("failures='1'", passing), "failed: a suite claims more than its tests show"),
    (suite("errors='1'", passing), "failed: a suite claims more than its tests show"),
    (
      "<testsuites failures='1'>\(suite("", passing))</testsuites>",
      "failed: a suite claims more than its tests show"
    ),
    (
      suite("tests='3'", suite("tests='2'", passing + passing) + passing),
      "passed: 3 tests passed, 0s old"
    ),
    (suite("tests=''", passing), "passed: 1 test passed, 0s old"),
    (suite("timestamp=''", passing), "passed: 1 test passed, 0s old"),
    (suite("tests='two'", passing), "2: tests.xml:1:1: `tests=\"two\"` of a suite is no number"),
    (suite("tests='-1'", passing), "2: tests.xml:1:1: `tests=\"-1\"` of a suite is no number"),
    (
      suite("failures='9999999999999999999'", passing),
      "2: tests.xml:1:1: `failures=\"9999999999999999999\"` of a suite is no number"
    ),
    (
      suite("timestamp='yesterday'", passing),
      "2: tests.xml:1:1: the timestamp `yesterday` is no time such as 2026-11-23T17:00:00Z"
    ),
    (
      suite("timestamp='2026-11-22T16:59:59Z'", passing),
      "failed: tests.xml: it is 1d old, more than 1d"
    ),
    (suite("timestamp='2026-11-22T17:00:00Z'", passing), "passed: 1 test passed, 1d old"),
    (suite("timestamp='2026-11-23T17:05:00Z'", passing), "passed: 1 test passed, 0s old"),
    (
      suite("timestamp='2026-11-23T18:00:00Z'", passing),
      "failed: tests.xml: it is from the future, by 1h"
    ),
    // The local time of where it was made, up to 14 hours ahead of UTC.
    (suite("timestamp='2026-11-23T18:00:00'", passing), "passed: 1 test passed, 0s old"),
    (suite("timestamp='2026-11-24T07:00:00'", passing), "passed: 1 test passed, 0s old"),
    (
      suite("timestamp='2026-11-24T07:06:00'", passing),
      "failed: tests.xml: it is from the future, by 14h 6m"
    ),
    (
      suite("", suite("timestamp='2026-11-20T16:00:00Z'", passing) + passing),
      "failed: tests.xml: it is 3d 1h old, more than 1d"
    ),
    ("<html><body/></html>", "2: tests.xml:1:1: the root is `<html>`, not `<testsuites>`"),
    ("<testcase/>", "2: tests.xml:1:1: the root is `<testcase>`"),
    ("", "2: tests.xml:1:1: the file is empty, and should be a test report in JUnit's XML"),
    (" \n", "2: tests.xml:1:1: the file is empty"), ("{}", "2: tests.xml:1:1: text stands before"),
    ("<testsuite>\n  <testcase>\n", "2: tests.xml:3:1: the text ends before `</testcase>`"),
    ("<testsuite>é\r\n&x;</testsuite>", "2: tests.xml:2:1: the entity `&x;` is not known"),
  ]

  @Test("Tests are counted rather than totals believed, and what is in doubt does not pass")
  func judged() throws {
    for (report, expected) in Self.judged {
      let bench = try GateBench(["tests.xml": report])
      let outcome = bench.outcome(.tests(maximumAge: "24h"), ["tests.xml"])
      let isWhole = !expected.hasPrefix("2") && !expected.hasSuffix("1d")
      #expect(isWhole ? outcome == expected : outcome.hasPrefix(expected), "\(outcome)\n\(report)")
    }
  }

  @Test("What failed is listed by name and place, the first of it, and never what it printed")
  func failures() throws {
    let tests = (1...30).map {
      "<testcase classname='api' name='t\($0)\u{202E}'><failure message='hunter2'/></testcase>"
    }
    let bench = try GateBench(["tests.xml": Self.suite("", "\n" + tests.joined(separator: "\n"))])
    let result = try bench.result(.tests(), ["tests.xml"])
    #expect(result.status == .failed)
    #expect(result.message == "30 failures in 30 tests")
    #expect(result.evidence == "tests.xml")
    #expect(result.details.count == 11)
    #expect(result.details[1] == "tests.xml:3:1: api.t2\\u{202E}")
    #expect(result.details[10] == "and 20 more")
    #expect(
      result.help == "mend what fails, and run `pytest tests/ --junitxml=tests.xml` again")
    #expect(!"\(result)".contains("hunter2"))
  }

  @Test("Without a time in it, the file's own date counts")
  func fileDate() throws {
    let bench = try GateBench()
    try bench.write("tests.xml", Array(Self.swift.utf8), age: 90_000)
    #expect(
      bench.outcome(.tests(maximumAge: "24h"), ["tests.xml"])
        == "failed: tests.xml: it is 1d 1h old, more than 1d")
    #expect(bench.outcome(.tests(), ["tests.xml"]) == "passed: 1 test passed, 1d 1h old")
    try bench.write("tests.xml", Array(Self.swift.utf8), age: -3600)
    #expect(
      bench.outcome(.tests(), ["tests.xml"])
        == "failed: tests.xml: it is from the future, by 1h")
  }

  @Test("A report with a time without a zone is never younger than its file")
  func localTime() throws {
    let bench = try GateBench()
    for (time, age, expected) in [
      ("18:00:00", 7200, "passed: 1 test passed, 2h old"),
      ("16:00:00", 7200, "passed: 1 test passed, 2h old"),
      ("12:00:00", 7200, "passed: 1 test passed, 5h old"),
      ("18:00:00", 90_000, "failed: tests.xml: it is 1d 1h old, more than 1d"),
    ] {
      let report = Self.suite("timestamp='2026-11-23T\(time)'", Self.passing)
      try bench.write("tests.xml", Array(report.utf8), age: age)
      #expect(bench.outcome(.tests(maximumAge: "24h"), ["tests.xml"]) == expected)
    }
  }

  @Test("A report of another image does not count, wherever it says so")
  func imageTag() throws {
    let other = "<properties><property name='image.tag' value='v9'/></properties>"
    let bench = try GateBench([
      "pytest.xml": Self.pytest, "test.xml": Self.suite("", "<testcase>\(other)</testcase>"),
      "no-value.xml": Self.suite("", "<property name='image.tag'>v9</property>" + Self.passing),
    ])
    for tags in [["staging-v1.3.0"], ["v1.3.0", "staging-v1.3.0"], []] {
      let outcome = bench.outcome(.tests(), ["pytest.xml"], tags: tags)
      #expect(outcome.hasPrefix("passed"), "\(outcome)")
    }
    #expect(
      bench.outcome(.tests(), ["pytest.xml"], tags: ["staging-v1.4.0", "v1.4.0"])
        == "failed: pytest.xml:3:13: it is of the image tag `staging-v1.3.0`, not of "
        + "`staging-v1.4.0` or `v1.4.0`")
    #expect(
      bench.outcome(.tests(), ["test.xml"], tags: ["v1"])
        == "failed: test.xml:1:44: it is of the image tag `v9`, not of `v1`")
    #expect(
      bench.outcome(.tests(), ["no-value.xml"], tags: ["v1"])
        == "2: no-value.xml:1:22: the property `image.tag` has no `value`")
  }

  @Test("Several reports are counted together, and each must hold")
  func several() throws {
    let bench = try GateBench([
      "a.xml": Self.surefire, "b.xml": Self.gotestsum,
      "c.xml": Self.suite("", "<testcase name='x'><failure/></testcase>"),
      "empty.xml": Self.suite("", ""),
    ])
    #expect(
      bench.outcome(.tests(), ["a.xml", "b.xml", "empty.xml"])
        == "passed: 5 tests passed, 1h 1m old")
    #expect(bench.outcome(.tests(), ["a.xml", "c.xml"]) == "failed: 1 failure in 3 tests")
    #expect(
      bench.outcome(.tests(), ["a.xml", "none.xml"]).hasPrefix("2: none.xml:1:1: cannot read"))
    #expect(bench.outcome(.tests(), [""]).hasPrefix("2: :1:1: cannot read: it is a directory"))
  }

  @Test("A long report of tests that print much is read in time that grows with its length")
  func long() throws {
    let line = String(repeating: "x &amp; y ", count: 20)
    let tests = (0..<40_000).map {
      "<testcase classname='c' name='t\($0)'><properties><property name='image.tag' value='v1'/>"
        + "</properties><system-out>\(line)</system-out></testcase>"
    }
    let bench = try GateBench(["tests.xml": Self.suite("", tests.joined(separator: "\n"))])
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(bench.outcome(.tests(), ["tests.xml"], tags: ["v1"]).hasPrefix("passed: 40000 tests"))
    }
    #expect(time < .seconds(20))
  }
}
