package import Diagnostics
package import JSON
package import Terminal
internal import YAML

extension ValueMatrix {
  /// The rows as a table under the environments' names, `–` where one has nothing; nothing where
  /// there are none.
  /// - Parameter width: the columns of the terminal, to which cells are shortened; nil where
  ///   nothing is.
  package func text(_ palette: Palette = .plain, width: Int? = nil) -> String {
    guard !rows.isEmpty else { return "" }
    let paths = rows.map { $0.path.shown }
    let cells = shownRows.map { row in row.map { $0?.line ?? "–" } }
    let columns = names.indices.map { column in [names[column]] + cells.map { $0[column] } }
    let widths = ColumnWidths(
      first: paths, others: columns, columns: width ?? .max)
    var table = Table(columns: [Table.Column("PATH")])
    table.columns += names.enumerated().map { index, name in
      Table.Column(name.visible.shortened(to: widths.others[index]))
    }
    for (path, cells) in zip(paths, cells) {
      table.rows.append(
        [Table.Cell(path.shortened(to: widths.first), .path)]
          + cells.enumerated().map { index, text in
            Table.Cell(text.shortened(to: widths.others[index]), text == "–" ? .dim : nil)
          })
    }
    return table.rendered(palette)
  }

  /// The document, version 1: in each row the values and their places by environment.
  /// - Parameter diagnostics: what kept the environments from being read; nil where nothing did.
  package func json(diagnostics: [Diagnostic]? = nil) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("version", .integer(1)), ("environments", .array(names.map(JSONValue.string))),
      ("rows", .array(zip(rows, shownRows).map { rowJSON($0, shown: $1) })),
    ]
    if let diagnostics {
      members.append(("diagnostics", .array(diagnostics.map(\.json))))
    }
    return .object(members)
  }

  private func rowJSON(_ row: Row, shown: [Value?]) -> JSONValue {
    func byName(_ member: (Value) -> JSONValue) -> JSONValue {
      .object(zip(names, shown).compactMap { name, value in value.map { (name, member($0)) } })
    }
    return .object([
      ("path", .string(row.path.description)), ("values", byName(\.json)),
      ("locations", byName(\.place.placeJSON)),
    ])
  }

  /// The rows as a table for a pull request's comment; nothing where there are none.
  package var markdown: String {
    guard !rows.isEmpty else { return "" }
    let title = "| Path | " + names.map(\.markdownText).joined(separator: " | ") + " |\n"
    let header = title + "| --- |" + String(repeating: " --- |", count: names.count) + "\n"
    return MarkdownTable(
      header: header,
      rows: zip(rows, shownRows).lazy.map { row, cells in
        "| \(row.path.shown.markdownCode) | "
          + cells.map { $0?.line.markdownCode ?? "–" }.joined(separator: " | ") + " |\n"
      }, count: rows.count, noun: "row"
    ).text
  }

  /// The cells as they may be shown.
  private var shownRows: [[Value?]] {
    let masking = SecretMasking(sources)
    return rows.map { row in
      row.cells.map { cell in
        cell.map { masking.masked($0, under: row.path.nearestKey, isSecret: row.isNamedSecret) }
      }
    }
  }
}
