internal import ArgumentParser
internal import Files
internal import Predictions

/// Which texts to predict, and where they stand.
struct RecordOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// By the file's extension; standard input is text.
    case auto
    case text
    case jsonl
    case csv
    case tsv
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Predict the records of a file; `-` is standard input, as is no file and no text.",
      valueName: "file"), completion: .file())
  var input: String?

  @Option(
    help: ArgumentHelp(
      "How records stand there: a text a line, a JSON object a line, or a table with a header.",
      valueName: "format"))
  var inputFormat = Format.auto

  @Option(
    help: ArgumentHelp(
      "The column or JSON field with the text. (default: text, else sentence)", valueName: "name"))
  var column: String?

  @Option(
    help: ArgumentHelp(
      "Predict every N-th record alone, from the I-th on; I is 0 to N−1.", valueName: "i/n"))
  var shard: String?

  func validate() throws {
    if input == "" { throw ValidationError("--input needs the name of a file, or -.") }
    if column == "" { throw ValidationError("--column needs the name of a column.") }
    if let shard, Shard(shard) == nil {
      throw ValidationError(
        "--shard takes I/N, from 0/N to N−1/N, such as 0/4; this is \(shard).")
    }
  }

  var areGiven: Bool {
    input != nil || inputFormat != .auto || column != nil || shard != nil
  }

  /// Refuses what does not go with texts among the arguments.
  func check(texts: [String]) throws {
    guard !texts.isEmpty else { return _ = try format() }
    if input != nil { throw ValidationError("Give texts or --input FILE, not both.") }
    if inputFormat != .auto || column != nil {
      throw ValidationError("--input-format and --column go with --input, not with texts.")
    }
  }

  /// The records, ready to be read.
  /// - Throws: `FileError` for an input that cannot be opened.
  func windows(texts: [String], batchSize: Int) throws -> (RecordWindows, size: Int?) {
    let shard = shard.flatMap { Shard($0) } ?? .whole
    if !texts.isEmpty {
      return (RecordWindows(texts, shard: shard, batchSize: batchSize), nil)
    }
    let file = try path.map { path throws(FileError) in try InputFile(path) } ?? InputFile()
    let reader = RecordReader(file, format: try format(), column: column, shard: shard)
    return (RecordWindows(reader, batchSize: batchSize), file.size)
  }

  /// nil for standard input.
  var path: String? { input == "-" ? nil : input }

  private func format() throws -> RecordFormat {
    let format =
      if inputFormat != .auto {
        RecordFormat(rawValue: inputFormat.rawValue)
      } else if let path {
        RecordFormat(path: path)
      } else {
        RecordFormat.text
      }
    guard let format else {
      throw ValidationError(
        "The name of \(path ?? "-") does not tell its format; "
          + "give --input-format text, jsonl, csv or tsv.")
    }
    if column != nil, !format.hasFields {
      throw ValidationError(
        "--column goes with jsonl, csv and tsv; give --input-format if the input is one of them.")
    }
    return format
  }
}
