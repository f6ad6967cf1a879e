internal import Files

/// A text, and the label that it should get.
package struct LabelledText: Sendable, Hashable {
  /// The line that it begins in, from 1.
  package let line: Int
  package let text: String
  /// As it is written.
  package let label: String
}

extension LabelledText {
  /// Every text of a file in JSONL, CSV or TSV: the text in the field `text` or `sentence`, its label
  /// in the field `label`. Of a record without either nothing can be said: it ends the reading.
  ///
  /// - Parameter name: what reports call the file; its extension tells the format.
  /// - Throws: `PredictionError` at the place that is wrong.
  package static func all(
    in bytes: [UInt8], named name: String
  ) throws(PredictionError) -> [LabelledText] {
    guard let format = RecordFormat(path: name), format.hasFields else {
      throw PredictionError(
        file: name, message: "the name does not tell how texts and labels stand in it",
        help: "end it in .jsonl, .csv or .tsv")
    }
    let texts = RecordReader(
      ByteArraySource(name, bytes), format: format, choice: ColumnChoice(name: nil))
    let labels = RecordReader(ByteArraySource(name, bytes), format: format, choice: .label)
    let pairs = zip(try texts.all(), try labels.all())
    var found: [LabelledText] = []
    for (text, label) in pairs {
      if let lack = text.lack ?? (text.isBlank ? "the text is empty" : nil) ?? label.lack {
        throw PredictionError(
          file: name, line: text.line, message: lack, help: "give every text its label")
      }
      found.append(LabelledText(line: text.line, text: text.text, label: label.text))
    }
    return found
  }
}

extension RecordReader {
  fileprivate consuming func all() throws(PredictionError) -> [Record] {
    var reader = self
    var records: [Record] = []
    while case .record(let record) = try reader.next() { records.append(record) }
    return records
  }
}

/// Bytes that are in memory.
private final class ByteArraySource: ByteSource {
  let name: String
  private var bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  var wouldWait: Bool { false }

  func next() throws(FileError) -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
