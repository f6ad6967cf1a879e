internal import Terminal

/// How wide the columns of a table are, so that it fits a terminal: the widest give way first.
struct ColumnWidths {
  private(set) var first: Int
  private(set) var others: [Int]

  /// Less than this tells nothing.
  private static let least = 6
  /// Between two columns.
  private static let gap = 2

  /// - Parameter columns: the terminal's.
  init(first: [String], others: [[String]], columns: Int) {
    self.first = first.map(\.displayWidth).max() ?? 0
    self.others = others.map { $0.map(\.displayWidth).max() ?? 0 }
    let gaps = Self.gap * others.count
    let needed = self.first + self.others.reduce(0, +) + gaps
    guard needed > columns else { return }
    // The paths tell the rows apart: they keep half of the room.
    let rest = self.others.reduce(0, +)
    self.first = min(self.first, max((columns - gaps) / 2, columns - gaps - rest, Self.least))
    let room = columns - gaps - self.first
    self.others = Self.shrunk(self.others, to: room)
  }

  /// The widths, with the widest cut down to one and the same.
  private static func shrunk(_ widths: [Int], to room: Int) -> [Int] {
    var limit = widths.max() ?? 0
    while limit > least, widths.reduce(0, { $0 + min($1, limit) }) > room { limit -= 1 }
    return widths.map { min($0, limit) }
  }
}

extension String {
  /// The text in at most so many columns, cut at its end.
  func shortened(to columns: Int) -> String {
    displayWidth <= columns ? self : prefix(columns: max(columns - 1, 0)) + "…"
  }
}
