/// The records in runs that fit into memory: what is read before anything is judged, so that texts of
/// like length can go through the model together.
package struct RecordWindows {
  /// The most records of a window, where the batches are not larger.
  package static let usualLimit = 256
  /// A window ends with the record that brings its texts to so many bytes.
  package static let byteLimit = 1 << 20

  private enum Source {
    case reader(RecordReader)
    case memory(ArraySlice<Record>)
  }

  private var source: Source
  private let recordLimit: Int
  private var isAtEnd = false
  /// What was wrong behind the records that were given already.
  private var failure: PredictionError?

  /// - Parameter batchSize: how many texts go through the model together.
  package init(_ reader: RecordReader, batchSize: Int = 1) {
    source = .reader(reader)
    recordLimit = max(Self.usualLimit, batchSize)
  }

  /// Texts that are in memory: the command's arguments.
  package init(_ texts: [String], shard: Shard = .whole, batchSize: Int = 1) {
    recordLimit = max(Self.usualLimit, batchSize)
    source = .memory(
      texts.enumerated().filter { shard.contains($0.offset) }
        .map { Record(line: $0.offset + 1, text: $0.element) }[...])
  }

  /// The bytes that records were made of so far.
  package var position: Int {
    guard case .reader(let reader) = source else { return 0 }
    return reader.position
  }

  /// The next window; nil at the end. Where input comes slowly, it is what has come: no record waits
  /// for the next one.
  /// - Throws: `PredictionError`, once every record before the failure was given.
  package mutating func next() throws(PredictionError) -> Window? {
    if let failure { throw failure }
    var records: [Record] = []
    var byteCount = 0
    reading: while !isAtEnd, records.count < recordLimit, byteCount < Self.byteLimit {
      do throws(PredictionError) {
        switch try step(waits: records.isEmpty) {
        case .record(let record):
          records.append(record)
          byteCount += record.text.utf8.count
        case .waiting: break reading
        case .end: isAtEnd = true
        }
      } catch {
        guard !records.isEmpty else { throw error }
        failure = error
        break reading
      }
    }
    return records.isEmpty ? nil : Window(records: records, isLast: isAtEnd)
  }

  private mutating func step(waits: Bool) throws(PredictionError) -> RecordReader.Step {
    switch source {
    case .memory(var records):
      let record = records.popFirst()
      source = .memory(records)
      return record.map { .record($0) } ?? .end
    case .reader(var reader):
      // The reader is moved out and back, so that its bytes are never copied.
      source = .memory([])
      defer { source = .reader(reader) }
      return try reader.next(waits: waits)
    }
  }

  package struct Window: Sendable, Hashable {
    package let records: [Record]
    /// Whether it is known that nothing follows.
    package let isLast: Bool
  }
}
