internal import ArgumentParser
internal import DistilBERT
internal import EnvironmentKit
internal import Files
internal import Predictions
internal import SentimentModel
internal import Terminal

/// `kubesentiment predict`
struct Predict: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Predict the sentiment of texts.",
    discussion: """
      A DistilBERT in this program answers, without a network. Texts are the arguments, the lines of \
      standard input, or the records of a file, however large; the order of the predictions is \
      theirs. A record without text gets an error in its place, and the exit code is 1.

      EXAMPLE:
        kubesentiment predict "I love this"
        kubesentiment predict -i reviews.csv --column review --format csv -o out.csv
        kubesentiment predict --env prod --input reviews.txt
        kubesentiment predict --explain "good actors, bad film"

      \(ExitStatus.explanation)
      """)

  @Argument(help: ArgumentHelp("The texts to predict.", valueName: "text"))
  var texts: [String] = []

  @OptionGroup var records: RecordOptions
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var models: ModelOptions

  @Flag(help: "Describe the model, and predict nothing.")
  var about = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if about {
      if !texts.isEmpty || records.areGiven || answers.areGiven {
        throw ValidationError(
          "--about predicts nothing; leave out texts and what is said of records and predictions.")
      }
    } else {
      try records.check(texts: texts)
      if texts.isEmpty, records.input == nil, isTerminal(fileDescriptor: 0) {
        throw ValidationError(
          "There is nothing to predict. Give a text, or --input FILE, or texts on standard input; "
            + "--input - reads them from the terminal.")
      }
    }
  }

  func run() throws {
    let streams = StandardStreams(color: global.color)
    do {
      let (choice, precision) = try models.choice(environments: global.environments)
      if about {
        let place = try choice.place(variables: streams.variables)
        return try streams.writeOutput(place.description(palette: streams.outputPalette))
      }
      // The cheapest first: what is missing is said before a model is loaded.
      let (windows, size) = try records.windows(texts: texts, batchSize: models.batchSize)
      let output = try AnswerOutput(path: answers.path)
      let checkpoint = try choice.place(variables: streams.variables).checkpoint()
      let model = CheckpointClassifier(
        checkpoint, precision: precision, threads: models.threadCount)
      let run = PredictionRun(
        windows,
        predictor: Predictor(model, batchSize: models.batchSize, explains: answers.explain),
        writer: answers.writer(labels: model.labels, isSingle: texts.count == 1, streams: streams))
      let outcome = try finish(run, to: output, showing: progress(of: size, streams))
      try conclude(outcome, to: output, streams)
    } catch {
      guard let failure = PredictionFailure(error) else { throw error }
      if answers.format == .json, answers.path == nil, !failure.isOutput {
        let document = JSONDocumentWriter(AnswerFields())
        try streams.writeOutput(document.beginning() + document.end(failure.errors))
      }
      failure.report(to: streams)
      throw ExitStatus.failure
    }
  }

  private func progress(of size: Int?, _ streams: StandardStreams) -> ProgressReport {
    let arePredictionsSeen = answers.path == nil && streams.isOutputTerminal
    return ProgressReport(
      streams, size: size, isWanted: texts.isEmpty && !global.quiet && !arePredictionsSeen)
  }

  private func finish(
    _ run: PredictionRun, to output: AnswerOutput, showing progress: ProgressReport
  ) throws(FileError) -> PredictionRun.Outcome {
    var run = run
    var progress = progress
    defer { progress.end() }
    return try run.finish { text throws(FileError) in
      try output.write(text)
    } report: {
      progress.show($0)
    }
  }

  private func conclude(
    _ outcome: PredictionRun.Outcome, to output: AnswerOutput, _ streams: StandardStreams
  ) throws {
    if let error = outcome.error {
      streams.report(error)
      throw ExitStatus.failure
    }
    try output.finish()
    if let path = answers.path, !global.quiet { streams.writeError("wrote \(path)\n") }
    guard let failure = outcome.firstFailure else { return }
    let line = failure.record.line
    streams.reportError(
      at: texts.isEmpty ? "\(records.path ?? "<stdin>"):\(line)" : "argument \(line)",
      "\(failure.message); records without a prediction: \(outcome.failureCount) of "
        + "\(outcome.recordCount)")
    throw ExitStatus.findings
  }
}
