internal import DistilBERT
package import Files

/// Answers all records of an input, a window at a time, in its order.
package struct PredictionRun {
  /// What a run came to.
  package struct Outcome: Sendable, Hashable {
    package internal(set) var predictionCount = 0
    package internal(set) var failureCount = 0
    /// The first record without a prediction.
    package internal(set) var firstFailure: Answer.Failure?
    /// What kept the rest from being answered.
    package internal(set) var error: PredictionError?
  }

  /// How far a run is.
  package struct Progress: Sendable, Hashable {
    package let recordCount: Int
    /// The bytes of the input that are used up, about.
    package let byteCount: Int
  }

  private var windows: RecordWindows
  private var predictor: Predictor
  private var writer: any AnswerWriter

  package init(_ windows: RecordWindows, predictor: Predictor, writer: any AnswerWriter) {
    self.windows = windows
    self.predictor = predictor
    self.writer = writer
  }

  /// - Parameters:
  ///   - write: takes what is to be written, in order.
  ///   - report: is told how far the run is after each batch.
  /// - Throws: what `write` throws. What is wrong with input or model is part of the outcome: answers
  ///   before it are written, and what the format demands behind them.
  package mutating func finish(
    write: (String) throws(FileError) -> Void, report: (Progress) -> Void
  ) throws(FileError) -> Outcome {
    var outcome = Outcome()
    try write(writer.beginning())
    var position = windows.position
    while let window = next(&outcome) {
      let answers: [Answer]
      do throws(CheckpointError) {
        let isAll = outcome.recordCount == 0 && window.isLast
        var answered = 0
        answers = try predictor.answers(to: window.records, isAll: isAll) { count in
          answered += count
          let bytes = (windows.position - position) * answered / window.records.count
          report(
            Progress(recordCount: outcome.recordCount + answered, byteCount: position + bytes))
        }
      } catch {
        outcome.error = PredictionError(error)
        break
      }
      outcome.count(answers)
      try write(answers.map { writer.text(of: $0) }.joined())
      position = windows.position
    }
    try write(writer.end(outcome.error.map { [$0] } ?? []))
    return outcome
  }

  private mutating func next(_ outcome: inout Outcome) -> RecordWindows.Window? {
    do throws(PredictionError) {
      return try windows.next()
    } catch {
      outcome.error = error
      return nil
    }
  }
}

extension PredictionRun.Outcome {
  package var recordCount: Int { predictionCount + failureCount }

  fileprivate mutating func count(_ answers: [Answer]) {
    for answer in answers {
      switch answer {
      case .prediction: predictionCount += 1
      case .failure(let failure):
        failureCount += 1
        if firstFailure == nil { firstFailure = failure }
      }
    }
  }
}
