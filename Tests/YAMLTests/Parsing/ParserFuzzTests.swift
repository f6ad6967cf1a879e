import TestSupport

internal import Diagnostics
internal import Testing

internal import YAML

/// Whatever the bytes, the parser ends soon, with documents or with a place inside the text.
@Suite("The parser on broken input")
struct ParserFuzzTests {
  /// Pieces that mean something to YAML, more often wrong than right.
  private static let pieces: [[UInt8]] =
    [
      "- ", "? ", ": ", ",", "[", "]", "{", "}", "#", " #", "&a ", "*a", "!", "!!str ", "|", ">",
      "|2-\n", "'",
      "\"", "\\", "%YAML 1.1\n", "%TAG !e! x\n", "---", "---\n", "...\n", "\n", "\r", "\r\n", "\t",
      " ", "  ", "a", "1",
      "a: ", "<<: ", "é", "😀", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "~",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

  private func check(_ bytes: [UInt8], seed: UInt64) {
    let source = SourceText(name: "fuzz", bytes: bytes)
    let limits = Limits(bytes: 1 << 16, depth: 16, nodes: 200)
    do {
      let documents = try Parser.parse(source, limits: limits)
      var check = PlaceCheck(bytes: bytes)
      check.check(documents)
      #expect(check.problems == [], "seed \(seed): \(bytes)")
      for document in documents {
        for finding in document.compose(file: "fuzz", limits: limits).diagnostics {
          expectInside(finding.location, bytes, seed: seed)
        }
      }
    } catch {
      expectInside(error.diagnostic.location, bytes, seed: seed)
      #expect(!error.diagnostic.message.isEmpty)
    }
  }

  private func expectInside(_ location: Diagnostics.SourceLocation, _ bytes: [UInt8], seed: UInt64)
  {
    #expect(location.start.offset >= 0 && location.start <= location.end, "seed \(seed): \(bytes)")
    #expect(location.end.offset <= bytes.count, "seed \(seed): \(bytes)")
    #expect(location.start.line >= 1 && location.start.column >= 1, "seed \(seed): \(bytes)")
  }

  @Test("Random runs of YAML's own signs", arguments: 0..<4)
  func signs(batch: UInt64) {
    for seed in batch * 2000..<(batch + 1) * 2000 {
      var random = SeededGenerator(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes += Self.pieces.randomElement(using: &random) ?? []
      }
      check(bytes, seed: seed)
    }
  }

  @Test("Good documents with pieces removed, doubled, swapped and put in", arguments: 0..<4)
  func mutations(batch: UInt64) {
    for seed in batch * 500..<(batch + 1) * 500 {
      var random = SeededGenerator(seed: seed)
      var bytes = DocumentGenerator.document(seed: seed).bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let from = Int.random(in: 0...bytes.count, using: &random)
        let to = min(bytes.count, from + Int.random(in: 0...8, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(from..<to)
        case 1: bytes.insert(contentsOf: Array(bytes[from..<to]), at: from)
        case 2: bytes[from..<to].reverse()
        default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: from)
        }
      }
      check(bytes, seed: seed)
    }
  }

  @Test("Good documents cut off anywhere")
  func truncations() {
    for seed in UInt64(0)..<40 {
      let bytes = DocumentGenerator.document(seed: seed).bytes
      for count in stride(from: 0, to: min(bytes.count, 400), by: 3) {
        check(Array(bytes.prefix(count)), seed: seed)
      }
    }
  }

  @Test("Random bytes")
  func bytes() {
    for seed in UInt64(0)..<3000 {
      var random = SeededGenerator(seed: seed)
      // The fewer different bytes, the more of them come through the check of characters.
      let highest = [0xFF, 0x7F, 0x3F][Int(seed % 3)]
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8(Int.random(in: 0x09...highest, using: &random))
      }
      check(bytes, seed: seed)
    }
  }
}
