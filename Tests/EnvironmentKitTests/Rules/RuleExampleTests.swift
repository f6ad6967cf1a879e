import Diagnostics
import EnvironmentKit
import Testing

@Suite("The examples of each rule")
struct RuleExampleTests {
  struct Case: CustomTestStringConvertible {
    let rule: Rule
    let example: RuleExample

    var testDescription: String { "\(rule.id) \(rule.name): \(example.marked)" }
  }

  static let obeying = Rule.all.flatMap { rule in
    rule.examples.filter { $0.outcome == .obeys }.map { Case(rule: rule, example: $0) }
  }

  static let breaking = Rule.all.flatMap { rule in
    rule.examples.filter { $0.outcome == .breaks }.map { Case(rule: rule, example: $0) }
  }

  @Test("What obeys a rule is not reported by it", arguments: obeying)
  func obeys(_ example: Case) throws {
    let findings = try Repository.findings(example.example.text, tier: example.example.tier)
      .filter { $0.rule == example.rule.id }
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }

  @Test("What breaks a rule is reported once, at the marked place", arguments: breaking)
  func breaks(_ example: Case) throws {
    let findings = try Repository.findings(example.example.text, tier: example.example.tier)
      .filter { $0.rule == example.rule.id }
    #expect(findings.count == 1, "\(findings.map(\.message))")
    let finding = try #require(findings.first)
    let marked = try #require(example.example.markedBytes)
    #expect(finding.location.start.offset == marked.lowerBound)
    if !marked.isEmpty, finding.location.end != finding.location.start {
      #expect(finding.location.end.offset == marked.upperBound)
    }
  }

  @Test("Every rule that looks at one environment has an example on each side")
  func examplesExist() {
    // Reading a file from the disk, a project, or a limit of megabytes is no piece of YAML.
    let elsewhere: Set<String> =
      Set(InputRule.allCases.map(\.rawValue)).union(["KS004", "KS402", "KS501"])
    for rule in Rule.all where !elsewhere.contains(rule.id) {
      #expect(rule.examples.contains { $0.outcome == .obeys }, "\(rule.id)")
      #expect(rule.examples.contains { $0.outcome == .breaks }, "\(rule.id)")
    }
  }
}

extension RuleExample {
  /// The byte range of the marked place in the unmarked text.
  fileprivate var markedBytes: Range<Int>? {
    guard let start = marked.firstIndex(of: "⟦"), let end = marked.firstIndex(of: "⟧") else {
      return nil
    }
    let before = marked[..<start].utf8.count
    let inside = marked[start..<end].dropFirst().utf8.count
    return before..<(before + inside)
  }
}
