internal import Files

/// Reads the records of a file one after the other, with no more memory than one of them takes.
package struct RecordReader {
  /// What reading on gave.
  package enum Step: Hashable, Sendable {
    case record(Record)
    /// Nothing more is there yet.
    case waiting
    case end
  }

  private let source: any ByteSource
  private let format: RecordFormat
  private let choice: ColumnChoice
  private let shard: Shard
  private var splitter: any RecordSplitter
  private var bytes: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// All bytes that came from the source.
  private var readCount = 0
  /// The next record's, from 0.
  private var number = 0

  /// - Parameters:
  ///   - column: the field with the text; nil for `text`, else `sentence`.
  ///   - shard: the records that are wanted; the others are counted and not understood.
  package init(
    _ source: any ByteSource, format: RecordFormat, column: String? = nil, shard: Shard = .whole
  ) {
    self.init(source, format: format, choice: ColumnChoice(name: column), shard: shard)
  }

  init(
    _ source: any ByteSource, format: RecordFormat, choice: ColumnChoice, shard: Shard = .whole
  ) {
    self.source = source
    self.format = format
    self.shard = shard
    self.choice = choice
    splitter =
      switch format {
      case .text: LineSplitter(skipsBlankLines: false)
      case .jsonl: LineSplitter(skipsBlankLines: true)
      case .csv: TableSplitter(delimiter: UInt8(ascii: ","), hasQuotes: true, choice: choice)
      case .tsv: TableSplitter(delimiter: UInt8(ascii: "\t"), hasQuotes: false, choice: choice)
      }
  }

  /// The bytes that records were made of so far.
  package var position: Int { readCount - bytes.count }

  /// The next record.
  /// - Parameter waits: false to say `waiting` rather than to wait for input.
  /// - Throws: `PredictionError`; there is nothing to be read after it.
  package mutating func next(waits: Bool = true) throws(PredictionError) -> Step {
    while true {
      while let raw = try split() {
        defer { number += 1 }
        guard shard.contains(number) else { continue }
        return .record(try record(of: raw))
      }
      if isAtEnd { return .end }
      if !waits, source.wouldWait { return .waiting }
      try fill()
    }
  }

  private mutating func split() throws(PredictionError) -> RawRecord? {
    do throws(SplittingError) {
      return isAtEnd ? try splitter.last() : try splitter.next(from: &bytes)
    } catch {
      throw PredictionError(error, in: source.name)
    }
  }

  private func record(of raw: RawRecord) throws(PredictionError) -> Record {
    do throws(SplittingError) {
      return format == .jsonl
        ? try raw.record(in: choice) : Record(line: raw.line, text: try raw.text())
    } catch {
      throw PredictionError(error, in: source.name)
    }
  }

  private mutating func fill() throws(PredictionError) {
    do throws(FileError) {
      bytes = try source.next()[...]
      isAtEnd = bytes.isEmpty
      if readCount == 0 {
        // A mark at the beginning may come in pieces. What can be none is not waited for.
        while Self.marks.contains(where: { bytes.count < $0.count && $0.starts(with: bytes) }),
          !isAtEnd
        {
          let more = try source.next()
          if more.isEmpty { break }
          bytes += more
        }
      }
    } catch {
      throw PredictionError(error)
    }
    let isBeginning = readCount == 0
    readCount += bytes.count
    guard isBeginning else { return }
    if Self.marksOfUTF16.contains(where: { bytes.starts(with: $0) }) {
      throw PredictionError(
        file: source.name, message: "this is UTF-16", help: "save the file as UTF-8")
    }
    if bytes.starts(with: Self.byteOrderMark) {
      bytes = bytes.dropFirst(Self.byteOrderMark.count)
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let marksOfUTF16: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
  private static let marks = [byteOrderMark] + marksOfUTF16
}

extension PredictionError {
  fileprivate init(_ error: SplittingError, in file: String) {
    self.init(
      file: file, line: error.place.line, column: error.place.column, message: error.message,
      help: error.help)
  }
}
