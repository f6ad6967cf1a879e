internal import Diagnostics
internal import DistilBERT
internal import EnvironmentKit
internal import Files
internal import Predictions

/// What keeps a prediction from being made, however it was noticed.
struct PredictionFailure {
  let errors: [PredictionError]
  /// An environment's report quotes its files.
  private let input: InputFailure?
  /// Whether it is the predictions that cannot be written.
  let isOutput: Bool

  /// nil for what is no failure of ours: an exit code, wrong usage.
  init?(_ error: any Error) {
    switch error {
    case let failure as InputFailure:
      errors = failure.diagnostics.map(PredictionError.init)
      input = failure
      isOutput = false
    case let error as FileError:
      errors = [PredictionError(error)]
      input = nil
      isOutput = error.operation == .write
    case let error as CheckpointError:
      errors = [PredictionError(error)]
      input = nil
      isOutput = false
    default: return nil
    }
  }

  func report(to streams: StandardStreams) {
    if let input {
      streams.report(input)
    } else {
      for error in errors { streams.report(error) }
    }
  }
}

extension PredictionError {
  fileprivate init(_ diagnostic: Diagnostic) {
    let location = diagnostic.location
    self.init(
      file: location.file, line: location.start.line, column: location.start.column,
      message: diagnostic.message, help: diagnostic.help)
  }
}

extension StandardStreams {
  /// Says on standard error why no further prediction is made.
  func report(_ error: PredictionError) {
    let remedy = error.help.map { "; \($0)" } ?? ""
    reportError(at: error.place, error.message + remedy)
  }
}
