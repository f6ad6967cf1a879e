package import Diagnostics
package import YAML

/// How a release moves from one environment to the next: `promotion.yaml`. What it does not list
/// does not move.
package struct PromotionPolicy: Sendable {
  /// The values that a promotion takes along, none inside another, in the file's order.
  package let travels: [Field<ValuePath>]
  /// By environment. Every environment of a step is here.
  package let environments: [String: EnvironmentPolicy]
  /// Each once, without a circle, in the file's order.
  package let steps: [PromotionStep]
  /// The file's text, for reports.
  package let source: SourceText

  /// The step between two environments; nil where the path has none.
  package func step(from origin: String, to target: String) -> PromotionStep? {
    steps.first { $0.from == origin && $0.to == target }
  }

  /// The environments from which a release comes into this one.
  package func origins(of target: String) -> [String] {
    steps.filter { $0.to == target }.map(\.from)
  }

  /// The steps that lead from one environment to another, the fewest there are; nil where no way
  /// leads there.
  package func way(from origin: String, to target: String) -> [PromotionStep]? {
    shortestWay(from: origin, to: target, along: steps.map { ($0.from, $0.to) })
      .map { way in way.map { steps[$0] } }
  }
}
