internal import Terminal

/// A text in which each word that mattered carries its influence: `I love[+2.31] this`.
///
/// The sign says what the colour says: with it the word spoke for the label, without it against.
struct InfluenceText {
  private let influences: [Influence]
  private let text: String
  private let palette: Palette

  /// A word with less than this part of the strongest influence is left as it is.
  private static let threshold = 0.1

  init(_ influences: [Influence], of text: String, palette: Palette) {
    self.influences = influences
    self.text = text
    self.palette = palette
  }

  var rendered: String {
    let strongest = influences.map(\.influence.magnitude).max() ?? 0
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var position = 0
    for influence in influences {
      result += visible(scalars[position..<influence.range.lowerBound])
      result += rendered(influence, among: strongest)
      position = influence.range.upperBound
    }
    return result + palette.dim(visible(scalars[position...]))
  }

  private func rendered(_ influence: Influence, among strongest: Double) -> String {
    let word = influence.word.visible
    let number = influence.influence.fixed(places: 2)
    guard influence.influence.magnitude >= strongest * Self.threshold, Double(number) != 0 else {
      return palette.dim(word)
    }
    let sign = influence.influence > 0 ? "+" : ""
    return palette.styled(
      "\(word)[\(sign)\(number)]", as: influence.influence > 0 ? .success : .error)
  }

  private func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).visible
  }
}
