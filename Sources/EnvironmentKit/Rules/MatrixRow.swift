internal import YAML

/// A row of the matrix: a rule that reads what `matrix.yaml` asks of the tier.
package struct MatrixRow: Sendable {
  package let cells: MatrixCell.Kind
  package let rule: Rule

  /// - Parameters:
  ///   - check: at most one finding; never called where the cell is `optional` or missing.
  init(
    _ id: String, _ name: String, cells: MatrixCell.Kind, summary: String, why: String,
    remedy: String, examples: [RuleExample],
    check: @escaping @Sendable (MatrixCell, RuleContext) -> Finding?
  ) {
    self.cells = cells
    rule = Rule(
      id, name, .matrix, summary: summary, why: why, remedy: remedy, examples: examples,
      check: .environment { context in
        guard let cell = context.matrix.cell(row: name, tier: context.tier), cell != .optional,
          let finding = check(cell, context)
        else { return [] }
        return context.isUnreadable(finding.path) ? [] : [finding]
      })
  }

  /// A row that asks whether something is on.
  init(
    switch id: String, _ name: String, at path: ValuePath, feature: String, why: String,
    examples: [RuleExample], isOn: @escaping @Sendable (Environment) -> Bool
  ) {
    self.init(
      id, name, cells: .presence, summary: "`\(path)` is on or off as the matrix says.", why: why,
      remedy: "set \(path) as the matrix says", examples: examples
    ) { cell, context in
      presence(
        cell, isPresent: isOn(context.environment), at: path, feature: feature, context: context)
    }
  }

  /// The rows that `matrix.yaml` may have.
  package static let all: [MatrixRow] = [
    replicas, cpuRequest, memoryRequest, debugMode, apiVersioning, authentication, rateLimiting,
    monitoring, autoscaling, vaultIntegration, redisCaching, modelOptimization, backups,
    highAvailability,
  ]

  package static let kinds: [String: MatrixCell.Kind] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.rule.name, $0.cells) })
}

/// The finding for a switch that does not stand as the matrix says; nil if it does.
func presence(
  _ cell: MatrixCell, isPresent: Bool, at path: ValuePath, feature: String, context: RuleContext
) -> Finding? {
  switch cell {
  case .required where !isPresent:
    context.finding(
      path, "\(context.name) needs \(feature)", expected: "true", help: "set \(path): true")
  case .forbidden where isPresent:
    context.finding(
      path, "\(context.name) must not have \(feature)", expected: "false or absent",
      help: "set \(path): false")
  default: nil
  }
}
