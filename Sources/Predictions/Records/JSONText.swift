internal import JSON

extension RawRecord {
  /// The record that the bytes are in JSON: the text in a field of an object. Of fields with one name
  /// the last counts. What is JSON and has no text there is a record without one.
  /// - Throws: where the bytes are not JSON.
  func record(in choice: ColumnChoice) throws(SplittingError) -> Record {
    // Bytes that are no text are found before JSON is: their place is the better one.
    _ = try text()
    var reader = JSONReader(bytes)
    do throws(JSONFailure) {
      let found = try reader.readText(in: choice)
      try reader.readEnd()
      switch found {
      case .success(let text): return Record(line: line, text: text)
      case .failure(let lack): return Record(line: line, lack: lack.message)
      }
    } catch {
      var place = start
      for byte in bytes.prefix(error.offset) { place.pass(byte) }
      throw SplittingError(place: place, message: error.message, help: help)
    }
  }

  private var help: String {
    let first = bytes.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return "each line holds " + (first == UInt8(ascii: "[") ? objectNotArray : object)
  }
}

private let object = #"an object such as {"text": "a film to see"}"#
private let objectNotArray = object + "; jq -c '.[]' makes lines of an array"

/// Why there is no text in a value.
private struct TextLack: Error {
  let message: String
}

extension JSONReader {
  fileprivate mutating func readText(
    in choice: ColumnChoice
  ) throws(JSONFailure) -> Result<String, TextLack> {
    let kind = try peek()
    guard kind == .object else {
      try skipValue()
      let wanted = kind == .array ? objectNotArray : object
      return .failure(TextLack(message: "this is \(kind.rawValue), not \(wanted)"))
    }
    var names: [String] = []
    var found: [String: Result<String, TextLack>] = [:]
    try readObject { reader, key throws(JSONFailure) in
      if choice.candidates.contains(key) {
        found[key] = try reader.readText(named: key, orNumber: choice.isLabel)
      } else {
        try reader.skipValue()
        if names.count < RecordLimit.shownNames { names.append(key) }
      }
    }
    return choice.candidates.compactMap { found[$0] }.first
      ?? .failure(TextLack(message: choice.lack(of: "field", among: names)))
  }

  private mutating func readText(
    named name: String, orNumber takesNumber: Bool
  ) throws(JSONFailure) -> Result<String, TextLack> {
    let kind = try peek()
    if kind == .string { return .success(try readString()) }
    if kind == .number, takesNumber { return .success(String(try readInteger())) }
    try skipValue()
    return .failure(TextLack(message: "the field `\(name)` is \(kind.rawValue), not a text"))
  }
}
