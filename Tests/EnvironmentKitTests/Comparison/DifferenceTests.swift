import EnvironmentKit
import JSON
import Testing
import YAML

@Suite("Differences")
struct DifferenceTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let from: String
    let to: String
    let changes: [String]

    init(_ name: String, _ from: String, _ to: String, _ changes: [String]) {
      testDescription = name
      (self.from, self.to, self.changes) = (from, to, changes)
    }
  }

  static let maps: [Case] = [
    Case("nothing", "a: 1\nb: [x]", "b: ['x']\na: 1", []),
    Case(
      "a value", "replicaCount: 2", "replicaCount: 3", ["changed replicaCount 2 3"]),
    Case("a key more", "a: 1", "a: 1\nb: {c: 2}", ["added b – {\"c\":2}"]),
    Case("a key less", "a: 1\nb: {c: 2}", "a: 1", ["removed b {\"c\":2} –"]),
    Case(
      "in TO's order, what is gone last", "c: 1\nb: 1\na: 1", "a: 2\nd: 1\nb: 2",
      ["changed a 1 2", "added d – 1", "changed b 1 2", "removed c 1 –"]),
    Case("deep", "a: {b: {c: 1}}", "a: {b: {c: 2}}", ["changed a.b.c 1 2"]),
    Case("a map for a scalar", "a: 1", "a: {b: 1}", ["changed a 1 {\"b\":1}"]),
    Case("a list for a map", "a: {b: 1}", "a: [b]", [#"changed a {"b":1} ["b"]"#]),
    Case("text is no boolean", "a: \"true\"", "a: true", [#"changed a "true" true"#]),
    Case("text is no number", "a: \"1\"", "a: 1", [#"changed a "1" 1"#]),
    Case("null is a value", "a:", "b: 1", ["added b – 1", "removed a null –"]),
    Case("null and absent", "a: 1", "a: 1\nb: ~", ["added b – null"]),
    Case(
      "one accent written in two ways", "a: \u{E9}", "a: e\u{301}", ["changed a \"é\" \"e\u{301}\""]
    ),
    Case(
      "one key written in two ways", "\u{E9}: 1", "e\u{301}: 1",
      ["added e\u{301} – 1", "removed é 1 –"]),
  ]

  static let spellings: [Case] = [
    Case(
      "cores", "resources: {limits: {cpu: 1000m}}", "resources: {limits: {cpu: 1}}",
      [#"respelled resources.limits.cpu "1000m" 1"#]),
    Case(
      "bytes", "resources: {requests: {memory: 1Gi}}", "resources: {requests: {memory: 1024Mi}}",
      [#"respelled resources.requests.memory "1Gi" "1024Mi""#]),
    Case(
      "a Go duration", "api: {authentication: {tokenExpiry: 1h}}",
      "api: {authentication: {tokenExpiry: 60m}}",
      [#"respelled api.authentication.tokenExpiry "1h" "60m""#]),
    Case(
      "a Prometheus duration", "monitoring: {prometheus: {retention: 14d}}",
      "monitoring: {prometheus: {retention: 2w}}",
      [#"respelled monitoring.prometheus.retention "14d" "2w""#]),
    Case(
      "in a list",
      "autoscaling: {customMetrics: [{type: Pods, target: {averageValue: \"1000\"}}]}",
      "autoscaling: {customMetrics: [{type: Pods, target: {averageValue: 1k}}]}",
      [#"respelled autoscaling.customMetrics[0].target.averageValue "1000" "1k""#]),
    Case("not where no model says so", "a: 1000m", "a: 1", [#"changed a "1000m" 1"#]),
    Case("a number in hexadecimal", "a: 0x10", "a: 16", ["respelled a 16 16"]),
    Case("a whole number with a point", "a: 1.0", "a: 1", ["respelled a 1 1"]),
    Case("a boolean", "a: yes", "a: true", ["respelled a true true"]),
    Case("null", "a: ~", "a:", ["respelled a null null"]),
    Case("quotes are no spelling", "a: 'x'", "a: \"x\"", []),
    Case(
      "no quantity, and the same", "resources: {limits: {cpu: many}}",
      "resources: {limits: {cpu: 'many'}}", []),
  ]

  static let lists: [Case] = [
    Case("scalars more", "a: [p, q]", "a: [p, r, q]", [#"added a[1] – "r""#]),
    Case("scalars less", "a: [p, q, r]", "a: [p, r]", [#"removed a[1] "q" –"#]),
    Case("a scalar in its place", "a: [p, q, r]", "a: [p, s, r]", [#"changed a[1] "q" "s""#]),
    Case("a scalar moved", "a: [p, q, r]", "a: [r, p, q]", [#"moved a[0] (a[2]) "r" "r""#]),
    Case("swapped", "a: [p, q]", "a: [q, p]", [#"moved a[1] (a[0]) "p" "p""#]),
    Case(
      "one of two that are the same", "a: [x, x]", "a: [x]", [#"removed a[1] "x" –"#]),
    Case(
      "by name", "a: [{name: p, v: 1}, {name: q, v: 2}]", "a: [{name: q, v: 3}, {name: p, v: 1}]",
      [
        #"moved a[0] (a[1]) {"name":"q","v":2} {"name":"q","v":3}"#,
        "changed a[0].v (a[1].v) 2 3",
      ]),
    Case(
      "by name, renamed", "a: [{name: p, v: 1}]", "a: [{name: q, v: 1}]",
      [#"added a[0] – {"name":"q","v":1}"#, #"removed a[0] {"name":"p","v":1} –"#]),
    Case(
      "by type", "a: [{type: p, v: 1}, {type: q, v: 2}]", "a: [{type: q, v: 2}]",
      [#"removed a[0] {"type":"p","v":1} –"#]),
    Case(
      "by port", "a: [{port: 53, v: 1}, {port: 80}]",
      "a: [{port: 80}, {port: 443}, {port: 53, v: 2}]",
      [
        #"moved a[0] (a[1]) {"port":80} {"port":80}"#,
        #"added a[1] – {"port":443}"#,
        "changed a[2].v (a[0].v) 1 2",
      ]),
    Case(
      "by name and port", "a: [{name: p, port: 1, v: 1}, {name: p, port: 2, v: 1}]",
      "a: [{name: p, port: 2, v: 2}]",
      [
        "changed a[0].v (a[1].v) 1 2",
        #"removed a[0] {"name":"p","port":1,"v":1} –"#,
      ]),
    Case(
      "without an identity, alike", "a: [{p: 1, q: 1}, {p: 2, q: 2}]",
      "a: [{p: 0, q: 0}, {p: 1, q: 1}, {p: 2, q: 3}]",
      [#"added a[0] – {"p":0,"q":0}"#, "changed a[2].q (a[1].q) 2 3"]),
    Case(
      "without an identity, unlike", "a: [{p: 1}]", "a: [{q: 1}]",
      [#"added a[0] – {"q":1}"#, #"removed a[0] {"p":1} –"#]),
    Case("lists in lists", "a: [[1, 2], [3]]", "a: [[1, 4], [3]]", ["changed a[0][1] 2 4"]),
  ]

  @Test("Of maps and scalars", arguments: maps)
  func ofMaps(_ test: Case) throws {
    #expect(try difference(test.from, test.to).brief == test.changes)
  }

  @Test("In spelling alone are respelled", arguments: spellings)
  func ofSpellings(_ test: Case) throws {
    let found = try difference(test.from, test.to)
    #expect(found.brief == test.changes)
    #expect(found.isEmpty == found.changes.allSatisfy { $0.kind == .respelled })
  }

  @Test("Of lists", arguments: lists)
  func ofLists(_ test: Case) throws {
    #expect(try difference(test.from, test.to).brief == test.changes)
  }
}
