internal import JSON

extension GateResult {
  /// What the ledger keeps: how the gate was judged and by what. What to do about it is past.
  var ledgerJSON: JSONValue {
    .object([
      ("gate", .string(gate.rawValue)), ("status", .string(status.rawValue)),
      ("evidence", evidence.map(JSONValue.string) ?? .null), ("message", .string(message)),
    ])
  }
}

extension [GateResult] {
  /// Reads what `ledgerJSON` makes.
  init(ledger bytes: [UInt8]) throws(JSONFailure) {
    self = []
    var reader = JSONReader(bytes)
    try reader.readArray { (reader) throws(JSONFailure) in append(try GateResult(&reader)) }
  }
}

extension GateResult {
  fileprivate init(_ reader: inout JSONReader) throws(JSONFailure) {
    var gate: Gate?
    var status: Status?
    var evidence: String?
    var message: String?
    try reader.readObject { (reader, key) throws(JSONFailure) in
      switch key {
      case "gate": gate = Gate(rawValue: try reader.readString())
      case "status": status = Status(rawValue: try reader.readString())
      case "evidence": evidence = try reader.readOptionalString()
      case "message": message = try reader.readString()
      default: try reader.skipValue()
      }
    }
    guard let gate, let status, let message else {
      throw reader.failure("a gate needs `gate`, `status` and `message`, as they are written here")
    }
    self.init(gate, status, evidence: evidence, message)
  }
}
