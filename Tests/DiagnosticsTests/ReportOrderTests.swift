import TestSupport
import Diagnostics
import Testing

@Suite struct ReportOrderTests {
  static let ordered: [Diagnostic] = [
    .sample(environment: "dev", file: "z.yaml", offset: 9),
    .sample(rule: "KS900", environment: "prod", file: "base.yaml", offset: 2),
    .sample(rule: "KS101", environment: "prod", file: "base.yaml", offset: 10),
    .sample(rule: "KS101", environment: "prod", path: "a", file: "prod.yaml"),
    .sample(rule: "KS101", environment: "prod", path: "b", message: "x", file: "prod.yaml"),
    .sample(rule: "KS101", environment: "prod", path: "b", message: "y", file: "prod.yaml"),
    .sample(rule: "KS102", environment: "prod", path: "a", file: "prod.yaml"),
    .sample(environment: "elsewhere", file: "a.yaml"),
    .sample(environment: nil, file: "a.yaml"),
  ]

  @Test("Findings come by environment as given, file, place, rule, path and message")
  func order() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let shuffled = Self.ordered.shuffled(using: &generator)
      #expect(shuffled.inReportOrder(environments: ["dev", "prod"]) == Self.ordered)
    }
  }

  @Test("The order of environments is the caller's")
  func environments() {
    let files = Self.ordered.inReportOrder(environments: ["prod", "dev"]).map(\.environment)
    #expect(files.first == "prod")
    #expect(files.suffix(3) == ["dev", "elsewhere", nil])
  }

  @Test("Findings alike in all that keep the order they came in")
  func stable() {
    let alike = (0..<100).map { number in
      var finding = Diagnostic.sample()
      finding.help = String(number)
      return finding
    }
    #expect(alike.inReportOrder(environments: []) == alike)
  }
}
