internal import YAML

extension Rule {
  /// KS201
  static let requiredVariable = Rule(
    "KS201", "required-variable", .variables,
    summary: "Every variable that `variables.yaml` asks of the tier is there, with its value.",
    why: """
      The service starts without a variable and falls back to what its code says, which is rarely \
      what the environment needs.
      """,
    remedy: "write the variable under deployment.env",
    examples: [
      .good(.prod, complete(apiKey: "MLOPS_API_KEY: \"${MLOPS_API_KEY}\"")),
      .bad(.prod, complete(env: "⟦env⟧", apiKey: "MLOPS_ENABLE_METRICS: \"true\"")),
      .bad(
        .dev,
        """
        deployment:
          env:
            MLOPS_DEBUG: "true"
            MLOPS_LOG_LEVEL: ⟦INFO⟧
            MLOPS_VAULT_ENABLED: "false"
            MLOPS_REDIS_ENABLED: "false"
            MLOPS_KAFKA_ENABLED: "false"
        """),
    ],
    check: .environment { context in
      context.variables.rows.compactMap { row in
        row.requirements[context.tier].flatMap { finding(row, $0, context) }
      }
    })
}

private func finding(
  _ row: VariableTable.Row, _ requirement: VariableTable.Requirement, _ context: RuleContext
) -> Finding? {
  let path = ValuePath(keys: "deployment", "env", row.name)
  let what = row.description.map { "`\(row.name)` (\($0))" } ?? "`\(row.name)`"
  switch requirement {
  case .optional:
    return nil
  case .fixed(let wanted):
    // The text counts: whether it is a string is the structure's business.
    let written = context.values.at(path)?.scalar
    guard written?.kind == .null || written?.text != wanted else { return nil }
    let isMissing = context.values.at(path).map(\.isNull) ?? true
    return context.finding(
      path,
      isMissing
        ? "\(context.name) needs \(what)" : "\(context.name) needs another value of \(what)",
      expected: "\"\(wanted)\"", help: "set \(path): \"\(wanted)\"")
  case .required:
    guard !isProvided(row.name, path, context) else { return nil }
    return context.finding(
      path, "\(context.name) needs \(what)",
      expected: "a value under deployment.env, a secret of that name, or the env file",
      help: "set \(path): \"${\(row.name)}\", or list \(row.name) under `secrets` in project.yaml")
  }
}

/// Written in the values, declared as provided from elsewhere, named by a placeholder, or given by
/// the env file.
private func isProvided(_ name: String, _ path: ValuePath, _ context: RuleContext) -> Bool {
  if let text = context.values.at(path)?.scalar, text.kind != .null, !text.text.isEmpty {
    return true
  }
  return context.definition.secrets.contains(name) || context.envFileNames.contains(name)
    || placeholderNames(in: context.values).contains(name)
}

private func complete(env: String = "env", apiKey: String) -> String {
  """
  deployment:
    \(env):
      MLOPS_DEBUG: "false"
      MLOPS_LOG_LEVEL: WARNING
      MLOPS_VAULT_ENABLED: "true"
      MLOPS_REDIS_ENABLED: "true"
      MLOPS_KAFKA_ENABLED: "true"
      \(apiKey)
  """
}
