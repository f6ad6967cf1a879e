package import Terminal

/// A line an answer: label, score, and the text where there are several; with an explanation a second
/// line. Nothing in a text can break a line or reach a terminal as a command.
package struct TextWriter: AnswerWriter {
  private let layout: Layout
  private let palette: Palette

  package enum Layout: Sendable, Hashable {
    /// The one text is known: `POSITIVE 0.9998`.
    case single
    /// For people: columns, as wide as the longest label.
    case columns(labels: [String])
    /// For programs: tabs between the columns.
    case tabs
  }

  package init(_ layout: Layout, palette: Palette) {
    self.layout = layout
    self.palette = palette
  }

  package func beginning() -> String { "" }

  package func text(of answer: Answer) -> String {
    switch answer {
    case .failure(let failure):
      return line(Self.failureLabel, .error, score: nil, palette.dim(failure.message.visible))
    case .prediction(let prediction):
      let line = line(
        prediction.label.visible, .bold, score: prediction.score.fixed(places: Self.places),
        prediction.text.visible)
      guard let explanation = prediction.explanation else { return line }
      let words = InfluenceText(explanation, of: prediction.text, palette: palette)
      return line + "  \(words.rendered)\n"
    }
  }

  package func end(_ errors: [PredictionError]) -> String { "" }

  private static let failureLabel = "error"
  private static let places = 4

  /// - Parameters:
  ///   - score: nil where there is none, and the text says why.
  ///   - text: styled already.
  private func line(
    _ label: String, _ style: Palette.Style, score: String?, _ text: String
  ) -> String {
    let shownLabel = palette.styled(label, as: style)
    let shownScore = score ?? "-"
    switch layout {
    case .single: return "\(shownLabel) \(score ?? text)\n"
    case .tabs: return "\(shownLabel)\t\(shownScore)\t\(text)\n"
    case .columns(let labels):
      let width = (labels + [Self.failureLabel]).map(\.visible.displayWidth).max() ?? 0
      let padding = String(repeating: " ", count: width - label.displayWidth)
      let scorePadding = String(repeating: " ", count: Self.places + 2 - shownScore.utf8.count)
      return "\(shownLabel)\(padding)  \(scorePadding)\(shownScore)  \(text)\n"
    }
  }
}
