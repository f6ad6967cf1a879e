import TestSupport

internal import Diagnostics
internal import Testing

internal import YAML

/// Whatever the bytes and the path, an edit ends soon: with a text that can be read, or with a
/// reason and a place inside the text.
@Suite("The editor on broken input")
struct EditFuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "- ", "? ", ": ", ",", "[", "]", "{", "}", "#", " # c\n", "&a ", "*a", "! ", "!!str ", "|\n",
      ">+\n", "|2-\n", "'", "\"", "%YAML 1.1\n", "---\n", "...\n", "\n", "\r", "\r\n", "\t", " ",
      "  ", "a", "1", "a: ", "b: 1\n", "\n  ", "<<: *a", "é", "\u{85}", "\u{2028}", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

  private static let components: [ValuePath.Component] = [
    .key("a"), .key("b"), .key(""), .key("<<"), .key("1"), .key("new"), .index(0), .index(1),
    .index(-1), .index(.max), .index(.min),
  ]

  private func check(_ bytes: [UInt8], _ random: inout SeededGenerator, seed: UInt64) {
    var values = EditGenerator(seed: seed)
    let limits = Limits(bytes: 1 << 16, depth: 16, nodes: 300)
    let edits = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let path = ValuePath(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          Self.components.randomElement(using: &random) ?? .index(0)
        })
      return [.set(path, values.value()), .insert(path, values.value()), .delete(path)]
        .randomElement(using: &random) ?? Edit.delete(path)
    }
    do throws(EditError) {
      let source = SourceText(name: "fuzz", bytes: bytes)
      let result = try Editor.apply(
        edits, to: source, document: Bool.random(using: &random) ? 0 : nil, limits: limits)
      let after = SourceText(name: "fuzz", bytes: result.bytes)
      #expect((try? Parser.parse(after, limits: limits)) != nil, "seed \(seed): \(bytes)")
    } catch {
      #expect(!error.message.isEmpty)
      #expect(error.location.end.offset <= bytes.count, "seed \(seed): \(bytes)")
    }
  }

  @Test("Random runs of YAML's own signs", arguments: 0..<4)
  func signs(batch: UInt64) {
    for seed in batch * 4000..<(batch + 1) * 4000 {
      var random = SeededGenerator(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        bytes += Self.pieces.randomElement(using: &random) ?? []
      }
      check(bytes, &random, seed: seed)
    }
  }

  @Test("Good documents with pieces removed, doubled and put in", arguments: 0..<4)
  func mutations(batch: UInt64) {
    for seed in batch * 1000..<(batch + 1) * 1000 {
      var random = SeededGenerator(seed: seed)
      var bytes =
        seed.isMultiple(of: 2)
        ? DocumentGenerator.document(seed: seed).bytes
        : Array(ValuesFileGenerator.file(seed: seed).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let from = Int.random(in: 0...bytes.count, using: &random)
        let to = min(bytes.count, from + Int.random(in: 0...8, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.removeSubrange(from..<to)
        case 1: bytes.insert(contentsOf: Array(bytes[from..<to]), at: from)
        default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: from)
        }
      }
      check(bytes, &random, seed: seed)
    }
  }

  @Test("Random bytes")
  func bytes() {
    for seed in UInt64(0)..<4000 {
      var random = SeededGenerator(seed: seed)
      let highest = [0xFF, 0x7F, 0x3F][Int(seed % 3)]
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8(Int.random(in: 0x09...highest, using: &random))
      }
      check(bytes, &random, seed: seed)
    }
  }
}
