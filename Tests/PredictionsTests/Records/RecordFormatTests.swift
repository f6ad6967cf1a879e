import Predictions
import Testing

@Suite("Formats and shards by their names")
struct RecordFormatTests {
  @Test(
    "A file's name tells its format",
    arguments: [
      ("a.txt", .text), ("a.TXT", .text), ("a", .text), ("b.d/a", .text), (".hidden", .text),
      ("a.log", .text), ("a.jsonl", .jsonl), ("a.b.ndjson", .jsonl), ("a.csv", .csv),
      ("/x/a.Csv", .csv), ("a.tsv", .tsv), ("a.tab", .tsv), ("/dev/fd/63", .text),
      ("a.json", nil), ("a.csv.gz", nil), ("a.parquet", nil), ("a.", nil), ("b.csv/a.x", nil),
    ] as [(String, RecordFormat?)])
  func format(path: String, expected: RecordFormat?) {
    #expect(RecordFormat(path: path) == expected)
  }

  @Test(
    "A shard is an index from 0 and a count",
    arguments: [
      ("0/1", true), ("0/4", true), ("3/4", true), ("99999/100000", true), ("4/4", false),
      ("0/0", false), ("-1/4", false), ("+1/4", false), ("1/-4", false), ("1", false), ("", false),
      ("/", false), ("1/", false), ("/4", false), ("1/4/2", false), ("a/b", false), ("1 /4", false),
      ("0/100001", false), ("0/99999999999999999999", false), ("٠/٤", false),
    ])
  func shard(text: String, isOne: Bool) {
    #expect((Shard(text) != nil) == isOne)
  }

  @Test("All shards together have every record once")
  func partition() throws {
    for count in 1...5 {
      let shards = try (0..<count).map { try #require(Shard("\($0)/\(count)")) }
      for number in 0..<20 { #expect(shards.count { $0.contains(number) } == 1) }
      #expect(shards[0].contains(0))
    }
  }
}
