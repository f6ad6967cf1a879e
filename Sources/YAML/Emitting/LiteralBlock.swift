/// A text of several lines, as a literal block writes it.
struct LiteralBlock {
  /// The bar, the indentation indicator and the chomping indicator.
  let header: String
  /// Without their line breaks; the last ones may be empty.
  let lines: [Substring.UnicodeScalarView]

  /// - Parameters:
  ///   - step: how much further in than its parent the block's lines stand.
  ///   - isRoot: whether the block is the whole document. Readers disagree there about the
  ///     indentation that an indicator counts from.
  /// - Returns: nil if the text is not of several lines, or if some reader would not get it back
  ///   exactly.
  init?(_ text: String, step: Int, isRoot: Bool) {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let trailingBreaks = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
    guard let first = lines.first(where: { !$0.isEmpty })?.first, first != "\t",
      lines.allSatisfy(Self.isLossless)
    else { return nil }
    if trailingBreaks > 0 { lines.removeLast() }
    let needsIndicator = first == " "
    guard !needsIndicator || !isRoot else { return nil }
    let chomping = trailingBreaks == 0 ? "-" : trailingBreaks == 1 ? "" : "+"
    self.lines = lines
    header = "|" + (needsIndicator ? String(step) : "") + chomping
  }

  /// A line of blanks alone is the first thing that an editor strips.
  static func isLossless(_ line: Substring.UnicodeScalarView) -> Bool {
    guard !line.isEmpty else { return true }
    return line.contains { $0 != " " && $0 != "\t" }
      && line.allSatisfy { $0 == "\t" || $0.isPrintableInYAML }
  }
}
