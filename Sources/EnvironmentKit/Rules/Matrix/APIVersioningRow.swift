internal import YAML

extension MatrixRow {
  /// KS105
  static let apiVersioning = MatrixRow(
    "KS105", "api-versioning", cells: .presence,
    summary: "`api.versionPrefix` is `/api/vN` where the matrix requires versions.",
    why: "Without a version in the path, no change of the API can be made beside the old one.",
    remedy: "set api.versionPrefix: \"/api/v1\"",
    examples: [
      .good(.prod, "api: {versionPrefix: /api/v1}"),
      .good(.staging, "api: {versionPrefix: /api/v12}"),
      .good(.dev, "api: {versionPrefix: \"\"}"),
      .bad(.prod, "api: {versionPrefix: ⟦\"\"⟧}"),
      .bad(.prod, "api: {versionPrefix: ⟦/v1⟧}"),
      .bad(.prod, "api: {versionPrefix: ⟦/api/v0⟧}"),
      .bad(.staging, "⟦api⟧: {}"),
    ]
  ) { cell, context in
    let path = ValuePath(keys: "api", "versionPrefix")
    let prefix = context.environment.api.versionPrefix?.value ?? ""
    switch cell {
    case .required where !isVersionPrefix(prefix):
      return context.finding(
        path, "\(context.name) needs a version in the path of its API", expected: "/api/vN",
        help: "set \(path): \"/api/v1\"")
    case .forbidden where !prefix.isEmpty:
      return context.finding(
        path, "\(context.name) must not have a version in the path of its API", expected: "\"\"",
        help: "set \(path): \"\"")
    default: return nil
    }
  }
}

/// `/api/v` and a number from 1, without leading zeros.
private func isVersionPrefix(_ prefix: String) -> Bool {
  guard prefix.hasPrefix("/api/v") else { return false }
  let digits = prefix.utf8.dropFirst("/api/v".utf8.count)
  return (1...9).contains(digits.count) && digits.first != UInt8(ascii: "0")
    && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
