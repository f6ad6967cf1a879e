internal import Diagnostics
internal import EnvironmentKit
internal import Terminal

/// Every rule on a line.
func ruleList(palette: Palette) -> String {
  var table = Table(columns: [
    Table.Column("ID"), Table.Column("NAME"), Table.Column("SEVERITY"), Table.Column("DEMANDS"),
  ])
  for rule in Rule.all {
    table.rows.append([
      Table.Cell(rule.id, .path), Table.Cell(rule.name), Table.Cell(rule.severity.rawValue),
      Table.Cell(rule.summary),
    ])
  }
  return table.rendered(palette)
}

extension Rule {
  /// What the rule demands, why, what to do, and its examples.
  func explanation(palette: Palette) -> String {
    var text = palette.bold("\(id) \(name)") + " (\(category.rawValue), \(severity.rawValue))\n\n"
    text += "\(summary)\n\nWhy: \(why)\n\nWhat to do: \(remedy).\n"
    for outcome in [RuleExample.Outcome.obeys, .breaks] {
      let matching = examples.filter { $0.outcome == outcome }
      guard !matching.isEmpty else { continue }
      text += outcome == .obeys ? "\nObeys the rule:\n" : "\nBreaks it, at the marked place:\n"
      text += matching.map { $0.excerpt(palette: palette) }.joined(separator: "\n")
    }
    return text
  }
}

extension RuleExample {
  /// The example, indented, with carets under the marked place.
  fileprivate func excerpt(palette: Palette) -> String {
    var lines = ["    # \(tier.rawValue)"]
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append("    " + line.filter { $0 != "⟦" && $0 != "⟧" }.replacingTabs)
      guard let start = line.firstIndex(of: "⟦") else { continue }
      let before = String(line[..<start]).displayWidth
      let inside = line[start...].prefix { $0 != "⟧" }.dropFirst()
      let carets = String(repeating: "^", count: max(1, String(inside).displayWidth))
      lines.append("    " + String(repeating: " ", count: before) + palette.error(carets))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// A tab shown as the arrow that stands for it.
  fileprivate var replacingTabs: String {
    String(map { $0 == "\t" ? "→" : $0 })
  }
}
