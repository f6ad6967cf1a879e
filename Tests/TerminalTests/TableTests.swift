import Terminal
import Testing

@Suite struct TableTests {
  static let columns = [
    Table.Column("ENVIRONMENT"), Table.Column("ERRORS", .right), Table.Column("OWNER"),
  ]

  @Test("Columns are as wide as their widest cell, numbers to the right")
  func aligned() {
    let table = Table(
      columns: Self.columns,
      rows: [["dev", "0", "platform"], ["production-eu", "1234567", "payments"]])
    #expect(
      table.rendered() == """
        ENVIRONMENT     ERRORS  OWNER
        dev                  0  platform
        production-eu  1234567  payments

        """)
  }

  @Test("Wide characters take two columns")
  func wide() {
    let table = Table(
      columns: [Table.Column("A"), Table.Column("B", .right), Table.Column("C")],
      rows: [["数据", "👍", "x"], ["ab", "e\u{301}", "y"]])
    #expect(
      table.rendered() == """
        A      B  C
        数据  👍  x
        ab     e\u{301}  y

        """)
  }

  @Test("Missing and empty cells leave no blanks at a line's end, extra cells are not shown")
  func ragged() {
    let table = Table(
      columns: Self.columns, rows: [["dev"], [], ["", "7"], ["a", "", "b", "c"], ["x", "", ""]])
    #expect(
      table.rendered() == """
        ENVIRONMENT  ERRORS  OWNER
        dev

                          7
        a                    b
        x

        """)
  }

  @Test("A table without rows is its header, one without columns blank lines")
  func empty() {
    #expect(Table(columns: Self.columns).rendered() == "ENVIRONMENT  ERRORS  OWNER\n")
    #expect(Table(columns: [], rows: [["a"]]).rendered() == "\n\n")
  }

  @Test("Colour does not count for the alignment")
  func coloured() {
    let table = Table(
      columns: [Table.Column("ENV"), Table.Column("N", .right)],
      rows: [[Table.Cell("prod", .path), Table.Cell("3", .error)], ["d", "10"]])
    #expect(
      table.rendered(Palette(isColored: true)) == """
        \u{1B}[1mENV\u{1B}[0m    \u{1B}[1mN\u{1B}[0m
        \u{1B}[1mprod\u{1B}[0m   \u{1B}[1;31m3\u{1B}[0m
        d     10

        """)
  }

  @Test("A cell cannot break out of its line or reach the terminal")
  func sanitized() {
    let table = Table(
      columns: [Table.Column("NAME"), Table.Column("N")], rows: [["a\n\u{1B}[2J", "1"]])
    #expect(
      table.rendered() == #"""
        NAME          N
        a\n\u{1B}[2J  1

        """#)
  }
}
