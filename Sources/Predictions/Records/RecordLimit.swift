/// What bounds the memory that an input can take.
package enum RecordLimit {
  /// The longest record in bytes: a book of 3,000 pages.
  package static let bytes = 16 << 20
  /// The most columns of a table.
  package static let columns = 4096
  /// The most names of a JSON object's fields that are looked at for the one that was meant.
  static let shownNames = 64

  static func tooLong(from place: RawRecord.Place, help: String) -> SplittingError {
    SplittingError(
      place: place, message: "the record that begins here is longer than \(bytes >> 20) MiB",
      help: help)
  }
}
