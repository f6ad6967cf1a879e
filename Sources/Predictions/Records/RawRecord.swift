/// The bytes of a record, before they are understood, and where they stand.
struct RawRecord: Hashable {
  var bytes: [UInt8]
  /// The line that the record begins in, from 1.
  let line: Int
  /// Where `bytes` begin.
  let start: Place
  /// Whether each quotation mark stands for two in the file.
  let isQuoted: Bool

  /// A place in a file: line and column, both from 1, the column in Unicode scalars.
  struct Place: Hashable {
    var line = 1
    var column = 1

    /// Moves behind a byte of UTF-8, or of something that should be.
    mutating func pass(_ byte: UInt8) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  /// The bytes as text, or the place of the first that is not UTF-8.
  func decoded() -> Result<String, InvalidUTF8> {
    if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var valid = 0
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): valid += scalar.count
      case .error, .emptyInput: break decoding
      }
    }
    var place = start
    for byte in bytes.prefix(valid) {
      place.pass(byte)
      if isQuoted, byte == UInt8(ascii: "\"") { place.column += 1 }
    }
    return .failure(InvalidUTF8(place: place, byte: valid < bytes.count ? bytes[valid] : 0))
  }
}

/// Bytes that are no text.
struct InvalidUTF8: Error {
  let place: RawRecord.Place
  let byte: UInt8
}
