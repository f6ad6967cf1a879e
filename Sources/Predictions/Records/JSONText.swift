internal import JSON

extension RawRecord {
  /// The text in a field of the JSON object that the bytes hold. Of fields with one name the last
  /// counts.
  func text(in choice: ColumnChoice) throws(SplittingError) -> String {
    // Bytes that are no text are found before JSON is: their place is the better one.
    _ = try text()
    var reader = JSONReader(bytes)
    let found: String?
    do throws(JSONFailure) {
      found = try reader.readText(in: choice)
    } catch {
      var place = start
      for byte in bytes.prefix(error.offset) { place.pass(byte) }
      throw SplittingError(place: place, message: error.message, help: Self.help)
    }
    if let found { return found }
    throw SplittingError(
      place: start, message: "there is no field \(choice.wanted)", help: Self.help)
  }

  private static let help = #"each line holds an object such as {"text": "a film to see"}"#
}

extension JSONReader {
  fileprivate mutating func readText(in choice: ColumnChoice) throws(JSONFailure) -> String? {
    var found: [String: Result<String, JSONFailure>] = [:]
    try readObject { reader, key throws(JSONFailure) in
      if choice.candidates.contains(key) {
        found[key] = try reader.readTextOrFault()
      } else {
        try reader.skipValue()
      }
    }
    try readEnd()
    return try choice.candidates.compactMap { found[$0] }.first?.get()
  }

  /// Reads any value. One that is no text is a fault only where it is the one that is wanted.
  private mutating func readTextOrFault() throws(JSONFailure) -> Result<String, JSONFailure> {
    do throws(JSONFailure) {
      try expect(.string)
    } catch {
      try skipValue()
      return .failure(error)
    }
    return .success(try readString())
  }
}
