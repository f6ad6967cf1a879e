internal import Diagnostics
package import JSON

extension LedgerVerifications {
  /// The document for machines, version 1.
  package var json: JSONValue {
    document(ledgers.map(\.json), isGood: isGood, failures.flatMap(\.diagnostics))
  }
}

extension LedgerVerification {
  fileprivate var json: JSONValue {
    .object([
      ("environment", .string(environment)), ("file", .string(path)),
      ("entries", .integer(entries)), ("status", .string(status.rawValue)),
      ("hash", .optional(hash)),
    ])
  }
}

extension InputFailure {
  /// The document of a verification that could not begin.
  package var verificationJSON: JSONValue { document([], isGood: false, diagnostics) }
}

private func document(
  _ ledgers: [JSONValue], isGood: Bool, _ diagnostics: [Diagnostic]
) -> JSONValue {
  .object([
    ("version", .integer(1)), ("ledgers", .array(ledgers)), ("isGood", .boolean(isGood)),
    ("diagnostics", .array(diagnostics.inReportOrder(environments: []).map(\.json))),
  ])
}
