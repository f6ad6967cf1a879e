internal import Predictions
internal import Terminal

/// Draws on standard error how far a run is, for a person who would else see nothing.
struct ProgressReport {
  private let streams: StandardStreams
  private let isShown: Bool
  /// The bytes of the input; nil where nobody knows.
  private let size: Int?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var pace = ProgressPace()

  /// - Parameter isWanted: false where the predictions themselves appear on the terminal.
  init(_ streams: StandardStreams, size: Int?, isWanted: Bool) {
    self.streams = streams
    self.size = size
    isShown = isWanted && streams.isErrorTerminal && streams.variables["TERM"] != "dumb"
    start = clock.now
  }

  mutating func show(_ progress: PredictionRun.Progress) {
    let elapsed = clock.now - start
    guard isShown, pace.isDue(at: elapsed) else { return }
    let line = ProgressLine(
      fraction: size.map { Double(progress.byteCount) / Double($0) }, count: progress.recordCount,
      noun: "texts", elapsed: elapsed)
    streams.writeError(line.drawn(columns: streams.errorColumns))
  }

  /// Leaves the line empty for what is said next.
  func end() {
    if pace.lastDrawn != nil { streams.writeError(ProgressLine.erasure) }
  }
}
