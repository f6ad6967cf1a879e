internal import ArgumentParser
internal import Predictions
internal import Terminal

/// What is written of each prediction, how, and where.
struct AnswerOptions: ParsableArguments {
  @Option(help: "How to write the predictions.")
  var format = AnswerFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file, which takes its place when it is complete.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Give the logits too, in json, jsonl and csv.")
  var logits = false

  @Flag(name: .customLong("token-ids"), help: "Give the token ids too, in json, jsonl and csv.")
  var tokenIDs = false

  @Flag(
    help: """
      Say what each word did for the label: by how much its log-odds fall when the word is left out. \
      The model runs once more for each word.
      """)
  var explain = false

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a file.") }
    if format == .text, logits || tokenIDs {
      throw ValidationError("--logits and --token-ids need --format json, jsonl or csv.")
    }
  }

  var areGiven: Bool { format != .text || output != nil || explain }

  /// nil for standard output, by whatever name: to replace what it leads to would take it away from
  /// whoever else writes there.
  var path: String? {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(output) ? nil : output
  }

  /// What writes the predictions.
  /// - Parameters:
  ///   - labels: the model's.
  ///   - isSingle: whether one text was given, among the arguments.
  func writer(labels: [String], isSingle: Bool, streams: StandardStreams) -> any AnswerWriter {
    let fields = AnswerFields(logits: logits, tokenIDs: tokenIDs)
    switch format {
    case .json: return JSONDocumentWriter(fields)
    case .jsonl: return JSONLinesWriter(fields)
    case .csv: return CSVWriter(labels: labels, fields, explains: explain)
    case .text:
      let isForPeople = path == nil && streams.isOutputTerminal
      let layout: TextWriter.Layout =
        isSingle ? .single : isForPeople ? .columns(labels: labels) : .tabs
      return TextWriter(layout, palette: path == nil ? streams.outputPalette : .plain)
    }
  }
}

extension AnswerFormat: ExpressibleByArgument {}
