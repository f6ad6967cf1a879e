internal import Terminal

extension String {
  /// Text in a table's cell: nothing in it is markup, and nothing ends the cell.
  var markdownText: String { escaped(#"\`*_{}[]()#+-!|<>~&@:$"#) }

  /// Code in a table's cell, of at most 200 characters, with nothing in it that could end either.
  var markdownCode: String {
    let text = visible
    let short = text.count > 200 ? text.prefix(199) + "…" : text
    return short.code
  }

  /// Sentences in which what is between backticks is code. With one that has no partner nothing is.
  var markdownSentence: String {
    let parts = split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard !parts.count.isMultiple(of: 2) else { return markdownText }
    return parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? part.markdownText : part.code
    }.joined()
  }

  private var code: String { "<code>\(escaped(#"\`*_[]#|<>~&@:$"#))</code>" }

  private func escaped(_ signs: String) -> String {
    var result = ""
    for scalar in visible.unicodeScalars {
      if signs.unicodeScalars.contains(scalar) {
        result += "&#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
