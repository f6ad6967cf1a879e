import Predictions
import Testing

@Suite("Tables")
struct TableTests {
  @Test(
    "CSV is read as RFC 4180 says",
    arguments: [
      ("text\na\nb\n", ["a", "b"]),
      ("text\na\nb", ["a", "b"]),
      ("text\r\na\r\nb\r\n", ["a", "b"]),
      ("id,text,label\n1,a,x\n2,b,y\n", ["a", "b"]),
      ("id,text\n1,\"a, b\"\n2,\"say \"\"hi\"\"\"\n", ["a, b", "say \"hi\""]),
      ("id,text\n1,\"a\nb\r\nc\"\n2,d\n", ["a\nb\r\nc", "d"]),
      ("\"text\",\"id\"\n\"a\",\"1\"\n", ["a"]),
      ("\"text\",\"id\"\r\n\"a\",\"1\"\r\n", ["a"]),
      ("id,text\n1,say \"hi\" to\n", ["say \"hi\" to"]),
      ("id,text\n1,\n,a\n", ["", "a"]),
      ("id,text\n1,\"\"\n", [""]),
      ("id,text\r\n1,\r\n", [""]),
      ("text,id\n a ,1\n", [" a "]),
      ("id,text\n1,a\n\n\r\n2,b\n\n", ["a", "b"]),
      ("\nid,text\n1,a\n", ["a"]),
      ("text\na\n\nb\n", ["a", "", "b"]),
      ("text\n\r\n\"\"\n", ["", ""]),
      ("id,text\n1,a\rb\n", ["a\rb"]),
      ("text,id\na\r,1\n", ["a\r"]),
      ("id,text\n1,a\u{2028}b\n", ["a\u{2028}b"]),
      ("\u{FEFF}text,id\na,1\n", ["a"]),
      ("\u{FEFF}\"text\",id\na,1\n", ["a"]),
      ("sentence,id\na,1\n", ["a"]),
      ("sentence,text\nno,a\n", ["a"]),
      ("text", []),
      ("text\n", []),
      ("text,\na,\n", ["a"]),
    ])
  func csv(table: String, expected: [String]) {
    let reading = Reading(table, .csv)
    #expect(reading.texts == expected)
    #expect(reading.error == nil, "\(reading.report)")
  }

  @Test(
    "TSV has no quotation marks: they are text",
    arguments: [
      ("sentence\tlabel\na film\t1\nno film \t0\n", ["a film", "no film "]),
      ("text\tlabel\n\"a\t1\nb\"\t0\n", ["\"a", "b\""]),
      ("text\tlabel\n\"\"\t1\r\n\"a\"b\t0\r\n", ["\"\"", "\"a\"b"]),
      ("label\ttext\r\n1\ta, b\r\n", ["a, b"]),
      ("text\na,b\n\nc\n", ["a,b", "", "c"]),
    ])
  func tsv(table: String, expected: [String]) {
    let reading = Reading(table, .tsv)
    #expect(reading.texts == expected)
    #expect(reading.error == nil, "\(reading.report)")
  }

  @Test("A record's line is the one that it begins in")
  func lines() {
    let reading = Reading("id,text\n\n1,\"a\nb\"\n\"x\n\ny\",c\n2,d\n", .csv)
    #expect(
      reading.records == [
        Record(line: 3, text: "a\nb"), Record(line: 5, text: "c"), Record(line: 8, text: "d"),
      ])
  }

  @Test("The column can be named", arguments: [RecordFormat.csv, .tsv])
  func column(format: RecordFormat) {
    let table = "Text;id,text,Review of it\n1,no,yes\n"
    let text = format == .csv ? table : table.replacing(",", with: "\t")
    #expect(Reading(text, format, column: "Review of it").texts == ["yes"])
    #expect(Reading(text, format, column: "Text;id").texts == ["1"])
  }

  @Test(
    "A column that is not there is refused with those that are",
    arguments: [
      (
        "id,review,label\n", nil,
        "1:1: there is no column `text` or `sentence`; there are `id`, `review`, `label`; "
          + "name the column with the texts: --column NAME"
      ),
      (
        "id,review\n", "reveiw",
        "1:1: there is no column `reveiw`; there are `id`, `review`; did you mean --column 'review'?"
      ),
      (
        "\n\nTexts\na\n", nil,
        "3:1: there is no column `text` or `sentence`; there is `Texts`; "
          + "did you mean --column 'Texts'?"
      ),
      (
        "a b c", "text",
        "1:1: there is no column `text`; there is `a b c`; "
          + "name the column with the texts: --column NAME"
      ),
      ("text,id,text\n", nil, "1:9: two columns are called `text`; rename one of them"),
      (
        "", nil,
        "1:1: there is no header: the file is empty; name the columns in the first line"
      ),
      (
        "\n\n", nil,
        "3:1: there is no header: the file is empty; name the columns in the first line"
      ),
    ] as [(String, String?, String)])
  func noColumn(table: String, column: String?, report: String) {
    let reading = Reading(table, .csv, column: column)
    #expect(reading.report == report)
    #expect(reading.records.isEmpty)
  }

  @Test("Of very many columns some are listed")
  func manyColumns() {
    let header = (1...20).map { "column\($0)" }.joined(separator: ",")
    let report = Reading(header, .csv).report
    #expect(report.contains("`column1`, `column2`"))
    #expect(report.contains("`column12`, …; name the column"))
    let long = String(repeating: "x", count: 1000)
    #expect(Reading(long, .csv).report.contains("there is `\(long.prefix(40))`; "))
    let most = Array(repeating: "a", count: RecordLimit.columns - 1) + ["text"]
    #expect(Reading(most.joined(separator: ","), .csv).error == nil)
    #expect(
      Reading((most + ["a"]).joined(separator: ","), .csv).report
        == "1:1: the header has more than 4096 columns; check that this is the file you meant")
  }

  @Test(
    "Rows that do not fit are refused, behind what is good",
    arguments: [
      (
        "id,text\n1,a\n2,b, c\n3,d\n", ["a"],
        "3:1: this row has 3 fields, the header has 2; "
          + "put a text with commas or line breaks in quotation marks"
      ),
      (
        "id,text\n1\n", [],
        "2:1: this row has 1 field, the header has 2; "
          + "put a text with commas or line breaks in quotation marks"
      ),
      (
        "id,text\n1,a\n2,\"b\nc\n", ["a"],
        "3:3: the quotation mark that opens here is never closed; "
          + "close it; a quotation mark inside a quoted field is written twice"
      ),
      (
        "id,text\n1,\"é\" b\n", [],
        "2:6: there is text behind the quotation mark that closes the field; "
          + "write a quotation mark inside a quoted field twice"
      ),
      (
        "id,text\n1,\"a\nb\"\rc\n", [],
        "3:4: there is text behind the quotation mark that closes the field; "
          + "write a quotation mark inside a quoted field twice"
      ),
    ])
  func refusedRows(table: String, texts: [String], report: String) {
    let reading = Reading(table, .csv)
    #expect(reading.texts == texts)
    #expect(reading.report == report)
  }

  @Test("A row of TSV with a tab too many is refused")
  func refusedTSV() {
    #expect(
      Reading("text\tid\na\tb\t1\n", .tsv).report == """
        2:1: this row has 3 fields, the header has 2; a text cannot hold a tab or a line break; \
        such texts need CSV or JSONL
        """)
  }

  @Test("Bytes that are not UTF-8 are refused at their place, quotation marks and all")
  func invalid() {
    let quoted = Array("id,text\n\"é\",\"a\"\"b\n\"\"c".utf8) + [0xE9] + Array("\"\n".utf8)
    #expect(
      Reading(PieceSource([quoted]), .csv).report
        == "3:4: this is not UTF-8 (the byte 0xE9); save the file as UTF-8")
    let header = Array("id,caf".utf8) + [0xE9, 0x0A]
    #expect(
      Reading(PieceSource([header]), .csv).report
        == "1:7: this is not UTF-8 (the byte 0xE9); save the file as UTF-8")
    // What nobody asks for may be anything.
    let other = Array("id,text\n".utf8) + [0xE9] + Array(",a\n".utf8)
    #expect(Reading(PieceSource([other]), .csv).texts == ["a"])
  }

  @Test("A row of more than 16 MiB is refused: the memory that a forgotten quotation mark can take")
  func limit() {
    let full = [UInt8](repeating: 0x61, count: RecordLimit.bytes)
    let open = Reading(PieceSource([Array("text\n\"".utf8), full, full]), .csv)
    #expect(
      open.report == """
        2:1: the record that begins here is longer than 16 MiB; look for a quotation mark that is \
        not closed
        """)
    let commas = [UInt8](repeating: 0x2C, count: RecordLimit.bytes)
    let wide = Reading(PieceSource([Array("text\n".utf8), commas, commas]), .csv)
    #expect(wide.report.hasPrefix("2:1: the record that begins here is longer than 16 MiB; "))
    let tabs = Reading(PieceSource([Array("text\n".utf8), full, full]), .tsv)
    #expect(tabs.report.hasSuffix("longer than 16 MiB; check the line breaks"))
  }
}
