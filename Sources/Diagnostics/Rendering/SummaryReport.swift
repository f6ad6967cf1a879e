package import Terminal

/// How many findings each environment has, as a table, and a closing line with the totals.
///
/// Findings of no listed environment, where there are any, have a last row of their own, so that
/// the columns add up to the totals.
package func renderSummary(
  environments: [String], diagnostics: [Diagnostic], palette: Palette = .plain
) -> String {
  var table = Table(columns: [
    Table.Column("ENVIRONMENT"), Table.Column("ERRORS", .right),
    Table.Column("WARNINGS", .right), Table.Column("NOTES", .right),
  ])
  let byEnvironment = Dictionary(grouping: diagnostics) { diagnostic in
    diagnostic.environment.flatMap { environments.contains($0) ? $0 : nil }
  }
  for environment in environments {
    let counts = SeverityCounts(byEnvironment[environment] ?? [])
    table.rows.append([Table.Cell(environment, .path)] + counts.cells)
  }
  if let others = byEnvironment[nil] {
    table.rows.append([Table.Cell("(project)", .path)] + SeverityCounts(others).cells)
  }

  let totals = SeverityCounts(diagnostics)
  return table.rendered(palette) + "\n"
    + counted(environments.count, "environment") + ": " + totals.described(palette) + "\n"
}

extension SeverityCounts {
  fileprivate var cells: [Table.Cell] {
    [(errors, Palette.Style.error), (warnings, .warning), (notes, .note)].map { count, style in
      Table.Cell(String(count), count == 0 ? .dim : style)
    }
  }

  fileprivate func described(_ palette: Palette) -> String {
    [
      errors == 0
        ? palette.success(counted(errors, "error")) : palette.error(counted(errors, "error")),
      warnings == 0
        ? counted(warnings, "warning") : palette.warning(counted(warnings, "warning")),
      notes == 0 ? counted(notes, "note") : palette.note(counted(notes, "note")),
    ].joined(separator: ", ")
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
