internal import YAML

extension MatrixRow {
  /// KS113
  static let backups = MatrixRow(
    "KS113", "backups", cells: .presence,
    summary: "`backup` is on, with schedule, retention and destination, where the matrix says so.",
    why: "A backup without a time, a place or an end is none when it is needed.",
    remedy: "set backup.enabled, schedule, retention and destination",
    examples: [
      .good(
        .prod,
        """
        backup:
          enabled: true
          schedule: "0 2 * * *"
          retention: 30
          destination: s3://backups/mlops-sentiment
        """),
      .good(.dev, "backup: {enabled: false}"),
      .good(.staging, "replicaCount: 2"),
      .bad(.prod, "⟦⟧replicaCount: 3"),
      .bad(.prod, "⟦backup⟧: {enabled: true, retention: 30, destination: \"s3://backups\"}"),
      .bad(.dev, "backup: {enabled: ⟦true⟧}"),
    ]
  ) { cell, context in
    let backup = context.environment.backup
    let path = ValuePath(keys: "backup")
    let enabled = path.appending(key: "enabled")
    let isOn = backup.enabled.isOn()
    guard cell == .required, isOn else {
      return presence(cell, isPresent: isOn, at: enabled, feature: "backups", context: context)
    }
    let parts: [(key: String, isThere: Bool, example: String)] = [
      ("schedule", backup.schedule != nil, "\"0 2 * * *\""),
      ("retention", backup.retention != nil, "30"),
      ("destination", backup.destination != nil, "s3://…"),
    ]
    guard let missing = parts.first(where: { !$0.isThere }) else { return nil }
    let part = path.appending(key: missing.key)
    return context.finding(
      part, "\(context.name) needs backups with a \(missing.key)", expected: "a \(missing.key)",
      help: "set \(part): \(missing.example)")
  }
}
