/// The rows of a table with a header, and of each row the text in one column.
///
/// A row has as many fields as the header. A row without a byte is none, unless there is only one
/// column: then its text is empty.
struct TableSplitter: RecordSplitter {
  private enum State {
    /// Nothing of the field is read yet.
    case start
    case unquoted
    case quoted
    /// A quotation mark inside quotes: the field's end, or the first of two that stand for one.
    case quotationMark
    /// CR behind a quoted field: LF must follow.
    case carriageReturn
  }

  private let delimiter: UInt8
  private let hasQuotes: Bool
  private let choice: ColumnChoice
  /// The columns and which of them is wanted; nil until the header is read.
  private var header: (count: Int, wanted: Int)?
  private var names: [RawRecord] = []

  private var state = State.start
  private var place = RawRecord.Place()
  private var row = Row()
  private var field = Field()

  private struct Row {
    var line = 1
    var byteCount = 0
    var isBlank = true
    var fieldCount = 0
    var text: RawRecord?
  }

  private struct Field {
    var start = RawRecord.Place()
    var isQuoted = false
    /// Empty where the field is not wanted.
    var bytes: [UInt8] = []
  }

  /// - Parameter hasQuotes: whether a field may stand in quotation marks.
  init(delimiter: UInt8, hasQuotes: Bool, choice: ColumnChoice) {
    self.delimiter = delimiter
    self.hasQuotes = hasQuotes
    self.choice = choice
  }

  mutating func next(from bytes: inout ArraySlice<UInt8>) throws(SplittingError) -> RawRecord? {
    for index in bytes.indices {
      let byte = bytes[index]
      let isRowEnd = try take(byte)
      place.pass(byte)
      guard isRowEnd else { continue }
      if let record = try finishedRow() {
        bytes = bytes[(index + 1)...]
        return record
      }
    }
    bytes = []
    return nil
  }

  mutating func last() throws(SplittingError) -> RawRecord? {
    if state == .quoted {
      throw SplittingError(
        place: field.start, message: "the quotation mark that opens here is never closed",
        help: "close it; a quotation mark inside a quoted field is written twice")
    }
    if !row.isBlank {
      try finishField()
      if let record = try finishedRow() { return record }
    }
    if header == nil {
      throw SplittingError(
        place: place, message: "there is no header: the file is empty",
        help: "name the columns in the first line")
    }
    return nil
  }

  /// - Returns: whether the row ends with this byte.
  private mutating func take(_ byte: UInt8) throws(SplittingError) -> Bool {
    row.byteCount += 1
    guard row.byteCount <= RecordLimit.bytes else {
      throw RecordLimit.tooLong(
        from: RawRecord.Place(line: row.line),
        help: hasQuotes ? "look for a quotation mark that is not closed" : "check the line breaks")
    }
    if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { row.isBlank = false }
    switch state {
    case .start, .unquoted:
      if state == .start { field.start = place }
      switch byte {
      case delimiter: try finishField()
      case UInt8(ascii: "\n"):
        if field.bytes.last == UInt8(ascii: "\r") { field.bytes.removeLast() }
        try finishField()
        return true
      case UInt8(ascii: "\"") where hasQuotes && state == .start:
        field.isQuoted = true
        state = .quoted
      default:
        keep(byte)
        state = .unquoted
      }
    case .quoted:
      if byte == UInt8(ascii: "\"") { state = .quotationMark } else { keep(byte) }
    case .quotationMark:
      switch byte {
      case UInt8(ascii: "\""):
        keep(byte)
        state = .quoted
      case delimiter: try finishField()
      case UInt8(ascii: "\r"): state = .carriageReturn
      case UInt8(ascii: "\n"):
        try finishField()
        return true
      default: throw textBehindQuotes
      }
    case .carriageReturn:
      guard byte == UInt8(ascii: "\n") else { throw textBehindQuotes }
      try finishField()
      return true
    }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    if header == nil || row.fieldCount == header?.wanted { field.bytes.append(byte) }
  }

  private mutating func finishField() throws(SplittingError) {
    if field.isQuoted { field.start.column += 1 }
    let content = RawRecord(
      bytes: field.bytes, line: row.line, start: field.start, isQuoted: field.isQuoted)
    if header == nil {
      guard names.count < RecordLimit.columns else {
        throw SplittingError(
          place: RawRecord.Place(line: row.line),
          message: "the header has more than \(RecordLimit.columns) columns",
          help: "check that this is the file you meant")
      }
      names.append(content)
    } else if row.fieldCount == header?.wanted {
      row.text = content
    }
    row.fieldCount += 1
    field = Field()
    state = .start
  }

  /// The text of a row; nil for the header, and for a row that is none.
  private mutating func finishedRow() throws(SplittingError) -> RawRecord? {
    let row = row
    self.row = Row(line: place.line)
    guard let header else {
      if row.isBlank {
        names = []
      } else {
        self.header = (names.count, try choice.index(among: names))
      }
      return nil
    }
    if row.isBlank, header.count > 1 { return nil }
    guard row.fieldCount == header.count else {
      throw SplittingError(
        place: RawRecord.Place(line: row.line),
        message: "this row has \(fieldCount(row.fieldCount)), the header has \(header.count)",
        help: hasQuotes
          ? "put a text with commas or line breaks in quotation marks"
          : "a text cannot hold a tab or a line break; such texts need CSV or JSONL")
    }
    return row.text
  }

  private func fieldCount(_ count: Int) -> String {
    count == 1 ? "1 field" : "\(count) fields"
  }

  private var textBehindQuotes: SplittingError {
    SplittingError(
      place: place, message: "there is text behind the quotation mark that closes the field",
      help: "write a quotation mark inside a quoted field twice")
  }
}
