internal import JSON

extension GateResult {
  /// What the ledger keeps: how the gate was judged and by what. What to do about it is past.
  var ledgerJSON: JSONValue {
    .object([
      ("name", .string(gate.rawValue)), ("status", .string(status.rawValue)),
      ("evidence", .optional(evidence)), ("message", .string(message)),
    ])
  }
}
