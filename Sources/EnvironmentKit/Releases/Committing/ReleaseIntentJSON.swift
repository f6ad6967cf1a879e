internal import JSON
internal import Kubernetes

extension ReleaseIntent {
  var json: JSONValue {
    .object([
      ("version", .integer(Self.version)), ("environment", .string(environment)),
      ("values", .string(values)), ("before", .string(before)), ("after", .string(after)),
      ("ledgerSize", .integer(ledgerSize)), ("ledgerHash", .string(ledgerHash)),
      ("lines", .array(lines.map(JSONValue.string))),
    ])
  }

  /// Reads what `json` makes: these members, in any order, each once.
  init(_ bytes: [UInt8]) throws(JSONFailure) {
    var missing: Set = [
      "version", "environment", "values", "before", "after", "ledgerSize", "ledgerHash", "lines",
    ]
    var reader = JSONReader(bytes)
    try reader.readObject { (reader, key) throws(JSONFailure) in
      guard missing.remove(key) != nil else {
        throw reader.failure("\(quoted(key)) does not belong here")
      }
      switch key {
      case "version":
        guard try reader.readInteger() == Self.version else {
          throw reader.failure("the format's version is not \(Self.version)")
        }
      case "environment": environment = try reader.readString()
      case "values": values = try reader.readString()
      case "before": before = try reader.readString()
      case "after": after = try reader.readString()
      case "ledgerSize": ledgerSize = try reader.readInteger()
      case "ledgerHash": ledgerHash = try reader.readString()
      default:
        try reader.readArray { (reader) throws(JSONFailure) in
          lines.append(try reader.readString())
        }
      }
    }
    guard missing.isEmpty else {
      throw reader.failure("`\(missing.sorted().joined(separator: "`, `"))` is missing")
    }
    try reader.readEnd()
  }
}
