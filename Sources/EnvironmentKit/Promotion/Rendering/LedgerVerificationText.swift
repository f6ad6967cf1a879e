package import Terminal

extension LedgerVerifications {
  /// A row for each ledger: its good entries, and the hash of the last of them.
  package func text(_ palette: Palette) -> String {
    var table = Table(columns: [
      Table.Column("ENVIRONMENT"), Table.Column("ENTRIES", .right), Table.Column("STATUS"),
      Table.Column("LAST HASH"),
    ])
    for ledger in ledgers {
      table.rows.append([
        Table.Cell(ledger.environment), Table.Cell("\(ledger.entries)"),
        Table.Cell(ledger.status.shown, ledger.status.style),
        Table.Cell(ledger.hash.map { "\($0.prefix(12))" } ?? ""),
      ])
    }
    return table.rendered(palette)
  }
}

extension LedgerVerification.Status {
  /// What is wrong catches the eye without colour too.
  fileprivate var shown: String { self == .broken ? "BROKEN" : rawValue }

  fileprivate var style: Palette.Style {
    switch self {
    case .good: .success
    case .empty: .dim
    case .interrupted, .broken, .unreadable: .error
    }
  }
}
