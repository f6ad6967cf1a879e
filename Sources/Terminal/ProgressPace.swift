/// When a line of progress is drawn: not for a job that is soon over, and not more often than an eye
/// can follow.
package struct ProgressPace: Sendable, Hashable {
  /// When the line was drawn last, since the job began; nil as long as it was not.
  package private(set) var lastDrawn: Duration?

  /// What is over sooner needs no line.
  package static let delay = Duration.milliseconds(500)
  /// The least time between two lines.
  package static let interval = Duration.milliseconds(100)

  package init() {}

  /// Whether to draw the line now.
  /// - Parameter elapsed: since the job began.
  package mutating func isDue(at elapsed: Duration) -> Bool {
    guard elapsed >= lastDrawn.map({ $0 + Self.interval }) ?? Self.delay else { return false }
    lastDrawn = elapsed
    return true
  }
}
