/// A part of a text with placeholders.
enum TemplatePiece: Hashable {
  case text(String)
  /// The path between `${` and `}`.
  case placeholder(String)
  /// A `${` that no `}` ends.
  case unclosed

  /// Takes a text apart; `$${` is text, `${`.
  static func pieces(of template: String) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var text = ""
    var rest = template[...]
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$${") {
        text += "${"
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("${") {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        guard let end = rest.firstIndex(of: "}") else { return pieces + [.unclosed] }
        pieces.append(.placeholder(String(rest.dropFirst(2)[..<end])))
        rest = rest[end...].dropFirst()
      } else {
        text += "$"
        rest = rest.dropFirst()
      }
    }
    text += rest
    return text.isEmpty && !pieces.isEmpty ? pieces : pieces + [.text(text)]
  }
}
