/// `text` between backticks, fit for a one-line message: shortened, and with everything that could
/// move a terminal's cursor or turn its text around written as an escape.
package func quoted(_ text: String) -> String {
  let limit = 48
  var result = "`"
  for scalar in text.unicodeScalars.prefix(limit) {
    result += scalar.isPrintable ? String(scalar) : scalar.escaped(asASCII: true)
  }
  if text.unicodeScalars.dropFirst(limit).first != nil { result += "…" }
  return result + "`"
}

/// One character between backticks.
package func quoted(_ scalar: Unicode.Scalar) -> String {
  quoted(String(scalar))
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
