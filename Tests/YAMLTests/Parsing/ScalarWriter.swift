import TestSupport

internal import YAML

/// Writes random scalars, on one line or several, and knows the text that they stand for.
struct ScalarWriter {
  var random: SeededGenerator

  private static let words = [
    "a", "replicas", "über", "naïve", "😀", "v1.2", "a#b", "x-y", "http://h:80/#f", "50%", "a'b",
    "é", "-x", "?y", ":z",
    "日本",
  ]

  mutating func word() -> String {
    Self.words.randomElement(using: &random) ?? ""
  }

  /// A plain scalar on one line. In flow collections `?y` and `:z` would be indicators.
  mutating func plainWord() -> String {
    let word = word()
    return word.first == "?" || word.first == ":" || word.first == "-" ? "w" + word : word
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  mutating func comment() -> String {
    ["", " a comment", " é 😀 {x: [", "# 'more\"", "\t&a *b !c: - ?"].randomElement(using: &random)
      ?? ""
  }

  /// A plain or quoted scalar.
  /// - Parameter continuation: what a line break is followed by; nil for a single line.
  /// - Returns: what is written, and the text and style that it stands for.
  mutating func inline(
    lineBreak: String, continuation: String?
  ) -> (written: String, content: WrittenDocument.Node.Content) {
    switch number(0...2) {
    case 0:
      let (written, text) = lines(lineBreak, continuation, first: plainWord()) { $0.plainWord() }
      return (written, .scalar(text, .plain))
    case 1:
      let (written, text) = lines(lineBreak, continuation, first: "") { $0.word() }
      return ("'" + doubled(written) + "'", .scalar(text, .singleQuoted))
    default:
      return doubleQuoted(lineBreak: lineBreak, continuation: continuation)
    }
  }

  private func doubled(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }

  private mutating func doubleQuoted(
    lineBreak: String, continuation: String?
  ) -> (written: String, content: WrittenDocument.Node.Content) {
    var written = ""
    var text = ""
    // For libyaml U+2028 is a line break: it can not stand in a key.
    let separator = continuation == nil ? "" : "\u{2028}"
    for _ in 0..<number(0...4) {
      let (escape, meaning) =
        [
          ("\\n", "\n"), ("\\t", "\t"), ("\\\"", "\""), ("\\\\", "\\"), ("\\u00e9", "é"),
          ("\\U0001F600", "😀"),
          ("\\x41", "A"), ("\\L", "\u{2028}"), ("\\ ", " "), ("x\(separator)y", "x\(separator)y"),
          ("# no", "# no"),
        ].randomElement(using: &random) ?? ("", "")
      let word = word()
      written += word + escape + "."
      text += word + meaning + "."
      if let continuation, chance(30) {
        // Escaped, a line break leaves nothing; else it is a blank.
        let isEscaped = chance(50)
        written += (isEscaped ? "\\" : "") + lineBreak + continuation
        text += isEscaped ? "" : " "
        written += "z"
        text += "z"
      }
    }
    return ("\"\(written)\"", .scalar(text, .doubleQuoted))
  }

  /// Words with blanks between them; a line break counts as a blank, further ones as themselves.
  private mutating func lines(
    _ lineBreak: String, _ continuation: String?, first: String,
    word: (inout Self) -> String
  ) -> (written: String, text: String) {
    var written = first
    var text = first
    for _ in 0..<number(0...3) {
      let next = word(&self)
      if let continuation, !text.isEmpty, chance(30) {
        let blankLines = chance(30) ? number(1...2) : 0
        written += String(repeating: lineBreak, count: blankLines + 1) + continuation
        text += blankLines == 0 ? " " : String(repeating: "\n", count: blankLines)
        // An indicator could begin the line.
        written += "l"
        text += "l"
      } else if !text.isEmpty {
        written += " "
        text += " "
      }
      // A blank before it would make it a comment, a key or an item.
      written += next
      text += next
    }
    return (written, text)
  }
}
