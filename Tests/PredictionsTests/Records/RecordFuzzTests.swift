import TestSupport
import Predictions
import Testing

/// Whatever the bytes and the pieces they come in, a reader ends, with the same records or the same
/// error at a place in the input.
@Suite("Records from random input")
struct RecordFuzzTests {
  private static let pieces: [[UInt8]] =
    [
      ",", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "text", "sentence", "id", "a", "é", "😀", " ",
      "{\"text\": \"a\"}", "{\"text\":", "{", "}", "[", "]", ":", "\\", "\\u", "d83d", "1", "null",
      "\u{FEFF}", "\u{2028}", "\u{0}", "text,id\n", "id\ttext\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xFE], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

  private func check(_ bytes: [UInt8], _ format: RecordFormat, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = Reading(PieceSource(bytes.isEmpty ? [] : [bytes]), format)
    let pieces = Reading(PieceSource(bytes, random: &random), format)
    #expect(whole == pieces, "seed \(seed): \(bytes)")
    let lineCount = bytes.count { $0 == 0x0A } + 1
    for line in whole.records.map(\.line) + [whole.error?.line ?? 1] {
      #expect((1...lineCount).contains(line), "seed \(seed): \(bytes)")
    }
    if let error = whole.error {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let line = lines[(error.line ?? 0) - 1]
      #expect((1...line.count + 1).contains(error.column ?? 0), "seed \(seed): \(bytes)")
      #expect(!error.message.isEmpty && error.help?.isEmpty == false)
    }
    // A shard's records are a part of the whole's; what is in the others is not its concern.
    guard let shard = Shard("1/3") else { return }
    let part = Reading(PieceSource(bytes.isEmpty ? [] : [bytes]), format, shard: shard)
    let expected = whole.records.enumerated().filter { $0.offset % 3 == 1 }.map(\.element)
    #expect(part.records.starts(with: expected), "seed \(seed): \(bytes)")
    if whole.error == nil { #expect(part.records == expected && part.error == nil) }
  }

  @Test("Runs of the formats' own signs", arguments: RecordFormat.allCases)
  func signs(format: RecordFormat) {
    for seed in UInt64(0)..<4000 {
      var random = SeededGenerator(seed: seed)
      var bytes: [UInt8] = []
      switch (format, Int.random(in: 0..<3, using: &random)) {
      case (.csv, 1...): bytes = Array("id,text\n".utf8)
      case (.tsv, 1...): bytes = Array("text\tid\n".utf8)
      case (.jsonl, 1): bytes = Array("{\"text\": \"".utf8)
      default: break
      }
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        bytes += Self.pieces.randomElement(using: &random) ?? []
      }
      check(bytes, format, seed: seed)
    }
  }

  @Test("Random bytes", arguments: RecordFormat.allCases)
  func bytes(format: RecordFormat) {
    for seed in UInt64(0)..<2000 {
      var random = SeededGenerator(seed: seed)
      let highest = UInt8([0xFF, 0x7F, 0x2F].randomElement(using: &random) ?? 0xFF)
      let count = Int.random(in: 0...60, using: &random)
      check((0..<count).map { _ in .random(in: 0...highest, using: &random) }, format, seed: seed)
    }
  }

  @Test("A table written by the rules is read back, whatever is in it")
  func roundTrip() {
    let letters = ["a", ",", "\"", "\n", "\r\n", "\t", "é", " ", "\u{2028}", "😀", "x", "yz"]
    for seed in UInt64(0)..<1000 {
      var random = SeededGenerator(seed: seed)
      let columns = Int.random(in: 1...4, using: &random)
      let wanted = Int.random(in: 0..<columns, using: &random)
      let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
      var table =
        (0..<columns).map { $0 == wanted ? "text" : "c\($0)" }.joined(separator: ",") + lineEnd
      var texts: [String] = []
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        let fields = (0..<columns).map { _ in
          (0..<Int.random(in: 0...5, using: &random))
            .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
        }
        texts.append(fields[wanted])
        let written = fields.map { field in
          let isPlain = !field.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
          return isPlain && Bool.random(using: &random)
            ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
        }
        table += written.joined(separator: ",") + lineEnd
      }
      let reading = Reading(PieceSource(Array(table.utf8), random: &random), .csv)
      #expect(reading.error == nil, "seed \(seed): \(table)")
      #expect(reading.texts.map { Array($0.utf8) } == texts.map { Array($0.utf8) }, "seed \(seed)")
    }
  }
}
