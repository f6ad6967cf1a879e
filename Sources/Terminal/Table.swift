/// Rows of text under a header, aligned with blanks alone.
package struct Table: Sendable {
  package enum Alignment: Sendable {
    case left
    case right
  }

  package struct Column: Sendable {
    package var title: String
    package var alignment: Alignment

    package init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// Text as it comes from the user, and what it is. The table makes it safe to show.
  package struct Cell: Sendable, ExpressibleByStringLiteral {
    package var text: String
    package var style: Palette.Style?

    package init(_ text: String, _ style: Palette.Style? = nil) {
      self.text = text
      self.style = style
    }

    package init(stringLiteral text: String) {
      self.init(text)
    }
  }

  package var columns: [Column]
  /// A row shorter than the columns ends in empty cells; what is beyond the columns is not shown.
  package var rows: [[Cell]]

  package init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The header and the rows, each line ended. Alignment leaves no blanks at the end of a line.
  package func rendered(_ palette: Palette = .plain) -> String {
    let header = columns.map { Cell($0.title, .bold) }
    let lines = ([header] + rows).map { row in
      columns.indices.map { index in
        index < row.count ? Cell(row[index].text.visible, row[index].style) : Cell("")
      }
    }
    let widths = columns.indices.map { index in
      lines.map { $0[index].text.displayWidth }.max() ?? 0
    }
    return lines.map { line(of: $0, widths: widths, palette) + "\n" }.joined()
  }

  private func line(of cells: [Cell], widths: [Int], _ palette: Palette) -> String {
    var line = ""
    // Blanks are written only once something stands behind them.
    var pending = 0
    for (index, cell) in cells.enumerated() {
      let missing = widths[index] - cell.text.displayWidth
      if columns[index].alignment == .right { pending += missing }
      if !cell.text.isEmpty {
        line += String(repeating: " ", count: pending)
        line += cell.style.map { palette.styled(cell.text, as: $0) } ?? cell.text
        pending = 0
      }
      if columns[index].alignment == .left { pending += missing }
      pending += 2
    }
    return line
  }
}
