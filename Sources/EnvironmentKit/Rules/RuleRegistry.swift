extension Rule {
  /// Every rule, in the order of the ids.
  package static let all: [Rule] =
    (yamlRules + inputRules + [ignoreComment] + MatrixRow.all.map(\.rule)
    + [requiredVariable, flagDisagreement] + fieldRules
    + [requestsWithinLimits, autoscalingBounds, replicasWithinAutoscaling, literalSecret]
    + [plaintextSecret, distinctNamespaces, latestTag])
    .sorted { $0.id < $1.id }

  /// The rule with this id or name, upper or lower case.
  package static func named(_ name: String) -> Rule? {
    all.first { $0.id == name.uppercased() || $0.name == name.lowercased() }
  }
}
