package import Terminal

/// The findings for people: `file:line:column: severity: message [rule name]`, then the source line
/// with carets under the place, then what was expected and found and what to do. One blank line
/// between findings, a line break at the end.
///
/// A failure shows its place and its help alone. A finding whose source is not among the given ones
/// has no source line.
///
/// - Parameters:
///   - sources: The texts that locations may point into, by name.
///   - sourceColumns: The widest part of a source line that is shown.
package func renderText(
  _ diagnostics: [Diagnostic], sources: [String: SourceText], palette: Palette = .plain,
  sourceColumns: Int = 160
) -> String {
  let report = TextReport(
    sources: sources.mapValues(MaskedSource.init), palette: palette, sourceColumns: sourceColumns)
  return diagnostics.map(report.render).joined(separator: "\n")
}

private struct TextReport {
  let sources: [String: MaskedSource]
  let palette: Palette
  let sourceColumns: Int

  func render(_ diagnostic: Diagnostic) -> String {
    let lines = [headline(diagnostic)] + excerpt(diagnostic) + remarks(diagnostic)
    return lines.map { $0 + "\n" }.joined()
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    var line = palette.path(diagnostic.location.description.visible + ":")
    line += " " + palette.styled(diagnostic.severity.rawValue + ":", as: diagnostic.severity.style)
    line += " " + palette.bold(diagnostic.message.visible)
    let label = [diagnostic.rule, diagnostic.name].filter { !$0.isEmpty }.joined(separator: " ")
    if !diagnostic.isFailure, !label.isEmpty {
      line += " " + palette.dim("[" + label.visible + "]")
    }
    return line
  }

  private func excerpt(_ diagnostic: Diagnostic) -> [String] {
    guard let source = sources[diagnostic.location.file], !source.bytes.isEmpty else { return [] }
    let excerpt = SourceExcerpt(of: diagnostic.location, in: source, columns: sourceColumns)
    let number = String(diagnostic.location.start.line)
    let padding = blanks(max(0, Self.gutterWidth - number.count))
    let indent = blanks(max(Self.gutterWidth, number.count))
    let line = excerpt.line
    let carets = palette.styled(excerpt.carets, as: diagnostic.severity.style)
    return [
      palette.dim(padding + number + " |") + (line.isEmpty ? "" : " " + line),
      palette.dim(indent + " |") + " " + blanks(excerpt.caretIndent) + carets,
    ]
  }

  private func remarks(_ diagnostic: Diagnostic) -> [String] {
    let facts =
      diagnostic.isFailure
      ? [] : [("expected", diagnostic.expected), ("found", diagnostic.actual)]
    return (facts + [("help", diagnostic.help)]).compactMap { label, text in
      text.map {
        blanks(Self.gutterWidth + 1) + palette.dim("=") + " " + palette.bold(label + ":") + " "
          + $0.visible
      }
    }
  }

  /// Room for line numbers of five digits: the bars of all findings of a report stand in a line.
  private static let gutterWidth = 5

  private func blanks(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}

extension Severity {
  fileprivate var style: Palette.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
