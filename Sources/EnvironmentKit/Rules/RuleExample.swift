internal import YAML

/// A piece of YAML that obeys a rule or breaks it: documentation and test in one.
package struct RuleExample: Sendable {
  package enum Outcome: Sendable {
    case obeys
    /// The place that the rule points at stands between `⟦` and `⟧`; nothing between them for a
    /// place without extent.
    case breaks
  }

  package let outcome: Outcome
  package let tier: Tier
  /// With the marks.
  package let marked: String

  /// A map that obeys the rule.
  static func good(_ tier: Tier, _ yaml: String) -> RuleExample {
    RuleExample(outcome: .obeys, tier: tier, marked: yaml)
  }

  /// A map that breaks it.
  static func bad(_ tier: Tier, _ yaml: String) -> RuleExample {
    RuleExample(outcome: .breaks, tier: tier, marked: yaml)
  }

  /// The YAML without marks.
  package var text: String {
    marked.filter { $0 != "⟦" && $0 != "⟧" }
  }
}
