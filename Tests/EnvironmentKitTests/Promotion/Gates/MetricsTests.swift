import EnvironmentKit
import Kubernetes
import Testing

@Suite("Metrics")
struct MetricsTests {
  static let own = """
    {"errorRate": 0.002, "latencyP95": "320ms", "requests": 120000,
     "time": "2026-11-23T16:58:00Z", "image.tag": "v1.2.0", "note": ["made", "by", "hand"]}
    """

  static let vector = """
    {"status":"success","data":{"resultType":"vector","result":[
    {"metric":{"__name__":"error_rate","job":"mlops"},"value":[1795453140.781,"0.002"]},
    {"metric":{"name":"latency_p95_seconds"},"value":[1795453140.781,"0.32"]},
    {"metric":{"__name__":"up"},"value":[1795453140.781,"1"]},
    {"metric":{"name":"request_count","image_tag":"v1.2.0"},"value":[1795453140.781,"119999.75"]}
    ]},"warnings":["a rule is slow"]}
    """

  static let matrix = """
    {"status":"success","data":{"result":[
    {"metric":{"__name__":"error_rate"},"values":[[1795453080,"0.9"],[1795453140,"0.002"]]},
    {"metric":{"__name__":"latency_p95_seconds"},"values":[[1795453140,"3.2e-1"],[1795453080,"9"]]},
    {"metric":{"__name__":"request_count"},"values":[[1795453140,"120000"]]}
    ],"resultType":"matrix"}}
    """

  static let valid = [own, vector, matrix]

  @Test(
    "Figures are read from our own form and from what Prometheus answers",
    arguments: [
      (own, "passed: error rate 0.002, p95 latency 320ms, 120000 requests, 2m old"),
      (vector, "passed: error rate 0.002, p95 latency 320ms, 119999.8 requests, 1m old"),
      (matrix, "passed: error rate 0.002, p95 latency 320ms, 120000 requests, 1m old"),
    ])
  func forms(json: String, expected: String) throws {
    let bench = try GateBench(["m.json": json])
    #expect(bench.outcome(.metrics(maximumAge: "1h"), ["m.json"], tags: ["v1.2.0"]) == expected)
  }

  @Test("What Prometheus warns of is shown")
  func warnings() throws {
    let bench = try GateBench(["m.json": Self.vector])
    let result = try bench.result(.metrics(), ["m.json"])
    #expect(result.details == ["m.json: Prometheus warns: a rule is slow"])
  }

  private static func own(_ members: String) -> String {
    "{\(members), \"time\": 1795453200}"
  }

  private static func series(_ name: String, _ value: String) -> String {
    "{\"metric\":{\"name\":\"\(name)\"},\"value\":[1795453200,\"\(value)\"]}"
  }

  private static func response(_ series: String...) -> String {
    "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":["
      + series.joined(separator: ",") + "]}}"
  }

  static let judged: [(json: String, outcome: String)] = [
    (
      own("\"errorRate\": 0.01, \"latencyP95\": 0.5, \"requests\": 1000"),
      "passed: error rate 0.01, p95 latency 500ms, 1000 requests, 0s old"
    ),
    (
      own("\"errorRate\": 0.010001, \"latencyP95\": \"1.5s\", \"requests\": 999"),
      "failed: the error rate 0.010001 is above 0.01; the p95 latency 1.5s is above 500ms; "
        + "the number of requests 999 is below 1000"
    ),
    (
      own("\"errorRate\": null, \"latencyP95\": \"1ms\", \"requests\": 1000"),
      "failed: no error rate is there"
    ),
    (
      own("\"error_rate\": 0, \"latencyP95\": \"1ms\", \"requests\": 1000"),
      "failed: no error rate is there, only `error_rate`"
    ),
    (
      "{}",
      "failed: no error rate is there; no p95 latency is there; no number of requests is there"
    ),
    (
      response(), "failed: no error rate is there; no p95 latency is there; no number of"
    ),
    (
      response(
        series("error_rate", "NaN"), series("latency_p95_seconds", "+Inf"),
        series("request_count", "-Inf")),
      "failed: the error rate is NaN, which is no number; the p95 latency is +Inf, which is no "
        + "number; the number of requests is -Inf, which is no number"
    ),
    (
      response(series("errorRate", "0"), series("latencyP95", "0"), series("up", "1")),
      "failed: no number of requests is there, only `up`"
    ),
    (
      response("{\"metric\":{},\"value\":[1795453200,\"0\"]}"),
      "failed: no error rate is there, only `a series without a name`"
    ),
    (
      response("{\"metric\":{\"name\":\"error_rate\"},\"values\":[]}"),
      "failed: no error rate is there;"
    ),
    // What can not be understood is no evidence.
    ("", "2: m.json:1:1: the file is empty, and should be the service's figures in JSON"),
    ("[]", "2: m.json:1:1: an object is needed, not an array"),
    ("{\"errorRate\": 0.1,\n}", "2: m.json:2:1: no value begins like this"),
    ("<html>", "2: m.json:1:1: no value begins like this"),
    ("{} {}", "2: m.json:1:4: there is more after the end"),
    ("{\"errorRate\": \"0.1\"}", "2: m.json:1:15: a number is needed, not a text"),
    ("{\"errorRate\": 1.5}", "2: m.json:1:15: the error rate is a share from 0 to 1, this is 1.5"),
    ("{\"requests\": -1}", "2: m.json:1:14: the number of requests cannot be below zero"),
    ("{\"latencyP95\": \"-1s\"}", "2: m.json:1:16: the p95 latency cannot be below zero"),
    ("{\"latencyP95\": \"320\"}", "2: m.json:1:16: `320` has a number without a unit"),
    ("{\"requests\": 1, \"requests\": 2}", "2: m.json:1:29: the number of requests is there twice"),
    ("{\"time\": \"today\"}", "2: m.json:1:10: `today` is no time such as 2026-11-23T17:00:00Z"),
    ("{\"time\": 1795453200000}", "2: m.json:1:10: a time is in seconds since 1970"),
    ("{\"time\": 1, \"time\": 2}", "2: m.json:1:22: `time` is there twice"),
    (
      "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\\u001b[0m\"}",
      "2: m.json:1:1: Prometheus answered with an error: parse error"
    ),
    ("{\"status\":\"success\"}", "2: m.json:1:1: Prometheus's answer has no `data`"),
    ("{\"status\":\"busy\",\"data\":null}", "2: m.json:1:1: the answer's status is `busy`"),
    (
      "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"2\"]}}",
      "2: m.json:1:61: a scalar does not say which figure it is"
    ),
    (
      response(series("error_rate", "0"), series("error_rate", "0.1")),
      "2: m.json:1:119: the error rate is there twice; aggregate the query"
    ),
    (response(series("error_rate", "0x1p3")), "2: m.json:1:113: `0x1p3` is no value of a sample"),
    (response(series("error_rate", "")), "2: m.json:1:113: `` is no value of a sample"),
    (
      response("{\"metric\":{\"name\":\"error_rate\"},\"value\":[1]}"),
      "2: m.json:1:101: a sample is a time and a value"
    ),
    (
      response("{\"metric\":{\"name\":\"error_rate\"},\"value\":[1,\"1\",2]}"),
      "2: m.json:1:108: a sample is a time and a value, and nothing more"
    ),
    (String(repeating: "[", count: 100_000), "2: m.json:1:1: an object is needed"),
    (
      "{\"a\":" + String(repeating: "[", count: 100_000),
      "2: m.json:1:69: arrays and objects stand more than 64 levels deep"
    ),
  ]

  @Test("Figures are held against their thresholds, and what can not be understood is refused")
  func judged() throws {
    for (json, expected) in Self.judged {
      let bench = try GateBench(["m.json": json])
      let outcome = bench.outcome(.metrics(), ["m.json"])
      #expect(outcome.hasPrefix(expected), "\(outcome)\n\(json.prefix(200))")
    }
  }

  @Test("Figures count as long as they are young enough, by their oldest time or the file's date")
  func age() throws {
    let figures = "\"errorRate\": 0, \"latencyP95\": 0, \"requests\": 1000"
    let bench = try GateBench([
      "old.json": "{\(figures), \"time\": \"2026-11-23T15:00:00\"}",
      "future.json": "{\(figures), \"time\": \"2026-11-23T18:00:00Z\"}",
      "sample.json": Self.matrix.replacing("[1795453140,\"120000\"]", with: "[1795400000,\"5e4\"]"),
    ])
    try bench.write("file.json", Array("{\(figures)}".utf8), age: 3700)
    let policy = GatePolicy.metrics(maximumAge: "1h")
    for (file, message) in [
      ("old", "it is 2h old, more than 1h"), ("future", "it is from the future, by 1h"),
      ("sample", "it is 14h 46m old, more than 1h"), ("file", "it is 1h 1m old, more than 1h"),
    ] {
      #expect(bench.outcome(policy, ["\(file).json"]) == "failed: \(file).json: \(message)")
    }
    #expect(bench.outcome(.metrics(), ["file.json"]).hasPrefix("passed"))
  }

  @Test("What may be the time and is not read does not pass for new by the file's date")
  func unreadTime() throws {
    let figures = "\"errorRate\": 0, \"latencyP95\": 0, \"requests\": 1000"
    let bench = try GateBench([
      "stamp.json": "{\(figures), \"timestamp\": \"2020-01-01T00:00:00Z\"}",
      "timed.json": "{\(figures), \"time\": 1795453200, \"note\": 1}",
    ])
    let policy = GatePolicy.metrics(maximumAge: "1h")
    let result = try bench.result(policy, ["stamp.json"])
    #expect(result.status == .failed)
    #expect(
      result.message
        == "stamp.json: its age is not known: `timestamp` is not read, and there is no `time`")
    #expect(result.help?.hasPrefix("say when the figures are of") == true)
    #expect(bench.outcome(policy, ["timed.json"]).hasPrefix("passed"))
    #expect(bench.outcome(.metrics(), ["stamp.json"]).hasPrefix("passed"))
  }

  @Test("Figures of another image do not count")
  func imageTag() throws {
    let bench = try GateBench(["own.json": Self.own, "vector.json": Self.vector])
    for (file, place) in [("own.json", "2:46"), ("vector.json", "5:1")] {
      let outcome = bench.outcome(.metrics(), [file], tags: ["v1.3.0"])
      #expect(
        outcome == "failed: \(file):\(place): it is of the image tag `v1.2.0`, not of `v1.3.0`")
    }
  }

  @Test("Several files complete each other, each figure in one of them")
  func several() throws {
    let bench = try GateBench([
      "errors.json": Self.response(Self.series("error_rate", "0")),
      "latency.json": Self.response(Self.series("latency_p95_seconds", "0.1")),
      "requests.json": "{\"requests\": 5000}",
    ])
    let files = ["errors.json", "latency.json", "requests.json"]
    #expect(
      bench.outcome(.metrics(), files)
        == "passed: error rate 0, p95 latency 100ms, 5000 requests, 0s old")
    let twice = bench.outcome(.metrics(), files + ["errors.json"])
    #expect(twice.hasPrefix("2: errors.json:1:61: the error rate stands in"), "\(twice)")
    #expect(twice.hasSuffix("errors.json already; give each figure once"), "\(twice)")
  }

  @Test(
    "What a missing figure should be called is said, and nothing is held where nothing is asked")
  func help() throws {
    let bench = try GateBench(["m.json": "{}"])
    let help = try #require(try bench.result(.metrics(), ["m.json"]).help)
    #expect(help.contains("give `errorRate`, or a series that is named `error_rate`"))
    #expect(bench.outcome(GatePolicy(.metrics), ["m.json"]) == "passed: no figures")
  }
}
