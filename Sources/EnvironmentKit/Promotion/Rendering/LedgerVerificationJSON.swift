internal import Diagnostics
internal import JSON

extension LedgerVerifications {
  /// The document for machines, version 1, with a line break at its end.
  package var json: String {
    let document = JSONValue.object([
      ("version", .integer(1)),
      ("ledgers", .array(ledgers.map(\.json))),
      ("isGood", .boolean(failures.isEmpty)),
      ("diagnostics", .array(failures.flatMap(\.diagnostics).map(\.json))),
    ])
    return document.serialized() + "\n"
  }
}

extension LedgerVerification {
  fileprivate var json: JSONValue {
    .object([
      ("environment", .string(environment)), ("file", .string(path)),
      ("entries", .integer(entries)), ("status", .string(status.lowercased())),
      ("hash", hash.map(JSONValue.string) ?? .null),
    ])
  }
}

extension InputFailure {
  /// The document of a verification that could not begin.
  package var verificationJSON: String {
    let document = JSONValue.object([
      ("version", .integer(1)), ("ledgers", .array([])), ("isGood", .boolean(false)),
      ("diagnostics", .array(diagnostics.map(\.json))),
    ])
    return document.serialized() + "\n"
  }
}
