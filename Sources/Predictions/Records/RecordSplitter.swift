/// Takes a stream of bytes apart into records, whatever pieces the bytes come in.
protocol RecordSplitter {
  /// The next record that ends within these bytes. What it is made of is taken from them; without
  /// one, all of them are kept for the record that goes on behind them.
  mutating func next(from bytes: inout ArraySlice<UInt8>) throws(SplittingError) -> RawRecord?

  /// The record that ends with the file.
  mutating func last() throws(SplittingError) -> RawRecord?
}

/// Why bytes cannot be taken apart.
struct SplittingError: Error, Hashable {
  let place: RawRecord.Place
  let message: String
  let help: String
}

/// What bounds the memory that an input can take.
package enum RecordLimit {
  /// The longest record in bytes: a book of 3,000 pages.
  package static let bytes = 16 << 20
  /// The most columns of a table.
  package static let columns = 4096

  static func tooLong(from place: RawRecord.Place, help: String) -> SplittingError {
    SplittingError(
      place: place, message: "the record that begins here is longer than \(bytes >> 20) MiB",
      help: help)
  }
}
