internal import Terminal

extension String {
  /// Text in a table's cell: nothing in it is markup, and nothing ends the cell.
  var markdownText: String { escaped(#"\`*_{}[]()#+-!|<>~&@:$"#) }

  /// Code in a table's cell, of at most 200 characters, with nothing in it that could end either.
  var markdownCode: String {
    let text = visible
    let short = text.count > 200 ? text.prefix(199) + "…" : text
    return "<code>\(short.escaped(#"\`*_[]#|<>~&@:$"#))</code>"
  }

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
