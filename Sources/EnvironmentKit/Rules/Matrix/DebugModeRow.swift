internal import OrderedCollections
internal import YAML

extension MatrixRow {
  /// KS104
  static let debugMode = MatrixRow(
    "KS104", "debug-mode", cells: .presence,
    summary: "`deployment.env.MLOPS_DEBUG` is on or off as the matrix says.",
    why: "Debug mode drops the `/api/v1` prefix, logs what users send, and is slow.",
    remedy: "set deployment.env.MLOPS_DEBUG as the matrix says",
    examples: [
      .good(.dev, "deployment: {env: {MLOPS_DEBUG: \"true\"}}"),
      .good(.prod, "deployment: {env: {MLOPS_DEBUG: \"false\"}}"),
      .good(.prod, "replicaCount: 3"),
      .bad(.prod, "deployment: {env: {MLOPS_DEBUG: ⟦\"true\"⟧}}"),
      .bad(.dev, "deployment: {⟦env⟧: {MLOPS_LOG_LEVEL: DEBUG}}"),
    ]
  ) { cell, context in
    let path = ValuePath(keys: "deployment", "env", "MLOPS_DEBUG")
    let isOn = context.environment.deployment.variables["MLOPS_DEBUG"]?.value == "true"
    switch cell {
    case .required where !isOn:
      return context.finding(
        path, "\(context.name) needs debug mode", expected: "\"true\"",
        help: "set \(path): \"true\"")
    case .forbidden where isOn:
      return context.finding(
        path, "\(context.name) must not run in debug mode", expected: "\"false\"",
        help: "set \(path): \"false\"")
    default: return nil
    }
  }
}
