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

  /// The bytes as text.
  /// - Throws: at the first byte that is not UTF-8.
  func text() throws(SplittingError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { valid += scalar.count }
    var place = start
    for byte in bytes.prefix(valid) {
      place.pass(byte)
      if isQuoted, byte == UInt8(ascii: "\"") { place.column += 1 }
    }
    let byte = String(valid < bytes.count ? bytes[valid] : 0, radix: 16, uppercase: true)
    throw SplittingError(
      place: place, message: "this is not UTF-8 (the byte 0x\(byte.count < 2 ? "0" : "")\(byte))",
      help: "save the file as UTF-8")
  }
}
