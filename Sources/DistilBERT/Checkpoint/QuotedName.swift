/// A name from a file, to be shown in a message: in backticks, on one line, and never longer than a
/// reader cares for.
func quoted(_ name: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in name.unicodeScalars.prefix(100) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: shown.append("\u{FFFD}")
    default: shown.append(scalar)
    }
  }
  return "`\(String(shown))\(name.unicodeScalars.count > 100 ? "…" : "")`"
}
