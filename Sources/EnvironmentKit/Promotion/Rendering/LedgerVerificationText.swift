package import Terminal

extension LedgerVerifications {
  /// A row for each ledger: its good entries, and the hash of the last of them.
  package func text(_ palette: Palette) -> String {
    var table = Table(columns: [
      Table.Column("ENVIRONMENT"), Table.Column("ENTRIES", .right), Table.Column("STATUS"),
      Table.Column("LAST HASH"),
    ])
    for ledger in ledgers {
      let style: Palette.Style? =
        ledger.failure != nil ? .error : ledger.entries > 0 ? .success : .dim
      table.rows.append([
        Table.Cell(ledger.environment), Table.Cell("\(ledger.entries)"),
        Table.Cell(ledger.status, style), Table.Cell(ledger.hash.map { "\($0.prefix(12))" } ?? ""),
      ])
    }
    return table.rendered(palette)
  }
}
