/// A text in the lines of a literal or folded scalar that another text stood in.
struct BlockScalarRewriting {
  /// The bar or angle, the indentation indicator if one is needed or was there, the chomping.
  let header: String
  /// Indented, with the blank lines that belong to the text.
  let lines: [String]
  /// Whether blank lines behind it are part of the text.
  let keepsBlankLines: Bool
  /// Whether the text's last line break must be there.
  let needsLastBreak: Bool

  /// - Parameters:
  ///   - column: where the old lines begin.
  ///   - parent: the column of the collection around, from which an indicator counts.
  ///   - width: the length of the longest old line; a folded text is filled up to it.
  /// - Returns: nil where some reader would not get the text back exactly.
  init?(
    _ text: String, style: Scalar.Style, column: Int, parent: Int, hasIndicator: Bool, width: Int
  ) {
    var content = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var breaks = 0
    while content.last?.isEmpty == true, content.count > 1 {
      content.removeLast()
      breaks += 1
    }
    guard let first = content.first(where: { !$0.isEmpty })?.first, first != "\t",
      content.allSatisfy(LiteralBlock.isLossless)
    else { return nil }
    let needsIndicator = first == " " || hasIndicator
    guard !needsIndicator || (1...9).contains(column - parent) else { return nil }
    let folds = style == .folded && !content.contains { $0.first == " " || $0.first == "\t" }
    let written =
      folds ? Self.folded(content, width: width - column) : content.map { String($0) }
    let indentation = String(repeating: " ", count: column)
    lines =
      written.map { $0.isEmpty ? "" : indentation + $0 }
      + Array(repeating: "", count: max(0, breaks - 1))
    header =
      (folds ? ">" : "|") + (needsIndicator ? String(column - parent) : "")
      + (breaks == 0 ? "-" : breaks == 1 ? "" : "+")
    keepsBlankLines = breaks > 1
    needsLastBreak = breaks > 0
  }

  /// Between two lines one more break than the text has there; long lines are broken at single
  /// blanks.
  private static func folded(_ content: [Substring.UnicodeScalarView], width: Int) -> [String] {
    var lines: [String] = []
    var isBehindText = false
    for line in content {
      if line.isEmpty {
        lines.append("")
      } else {
        if isBehindText { lines.append("") }
        lines += filled(line, width: max(width, 20))
      }
      isBehindText = isBehindText || !line.isEmpty
    }
    return lines
  }

  private static func filled(_ line: Substring.UnicodeScalarView, width: Int) -> [String] {
    var lines: [String] = []
    var current: [Substring.UnicodeScalarView] = []
    var length = 0
    func isWord(_ word: Substring.UnicodeScalarView) -> Bool {
      !word.isEmpty && word.first != "\t" && word.last != "\t"
    }
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let fits = length + 1 + word.count <= width
      if let last = current.last, !fits, isWord(last), isWord(word) {
        lines.append(current.map { String($0) }.joined(separator: " "))
        current = []
        length = -1
      }
      current.append(word)
      length += 1 + word.count
    }
    lines.append(current.map { String($0) }.joined(separator: " "))
    return lines
  }
}
