import TestSupport
import DistilBERT
import Testing

@Suite("A vocabulary")
struct VocabularyTests {
  @Test("gives each line's piece the line's number from 0")
  func ids() throws {
    let vocabulary = try TestVocabulary.vocabulary(["[UNK]", "a", "##a", "##", "é", "##é", "#"])
    #expect(vocabulary.count == 7)
    for (id, piece) in ["[UNK]", "a", "##a", "##", "é", "##é", "#"].enumerated() {
      #expect(vocabulary.id(of: piece) == Int32(id), "\(piece)")
    }
    for absent in ["", "b", "##b", "###", "[UNK", "e\u{301}"] {
      #expect(vocabulary.id(of: absent) == nil, "\(absent)")
    }
  }

  @Test(
    "has no white space at the end of a piece, and may end with or without a line feed",
    arguments: [
      "a\nb\nc", "a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nb\nc\r",
      "a \nb\t\u{B}\u{C}\nc\u{A0}\u{3000}\n",
      "a\u{2028}\nb\u{2003}\u{85}\nc\u{202F}\u{205F}\u{1680}",
    ])
  func lineEnds(text: String) throws {
    let vocabulary = try Vocabulary(bytes: Array(text.utf8), path: "vocab.txt")
    #expect(vocabulary.count == 3)
    #expect(["a", "b", "c"].map(vocabulary.id(of:)) == [0, 1, 2])
  }

  @Test("counts empty lines, which no text meets")
  func emptyLines() throws {
    let vocabulary = try Vocabulary(bytes: Array("\na\n\n \nb\n\n".utf8), path: "vocab.txt")
    #expect(vocabulary.count == 6)
    #expect(vocabulary.id(of: "a") == 1)
    #expect(vocabulary.id(of: "b") == 4)
    #expect(vocabulary.id(of: "") == nil)
  }

  @Test(
    "names what is wrong, and the line",
    arguments: [
      ("", nil, "the vocabulary is empty"),
      ("a\nb\na\n", 3, "the word piece `a` is in line 1 already"),
      ("##a\nb\n##a \n", 3, "the word piece `##a` is in line 1 already"),
      (
        String(repeating: "a", count: 1000) + "\n" + String(repeating: "a", count: 1000), 2,
        "the word piece `\(String(repeating: "a", count: 100))…` is in line 1 already"
      ),
      ("a\u{1B}[2J\na\u{1B}[2J\n", 2, "the word piece `a\u{FFFD}[2J` is in line 1 already"),
      ("\u{FEFF}a\nb\n", 1, "a byte order mark stands before the first word piece"),
    ] as [(String, Int?, String)])
  func faults(text: String, line: Int?, message: String) {
    let error = #expect(throws: CheckpointError.self) {
      try Vocabulary(bytes: Array(text.utf8), path: "model/vocab.txt")
    }
    #expect(error?.path == "model/vocab.txt")
    #expect(error?.line == line)
    #expect(error?.message == message)
    #expect(error?.help.isEmpty == false)
  }

  @Test(
    "is UTF-8",
    arguments: [
      [0x61, 0x0A, 0xFF, 0x0A], [0x61, 0x0A, 0xC3], [0x61, 0x0A, 0xED, 0xA0, 0x80, 0x0A],
      [0x61, 0x0A, 0xC3, 0x0A, 0xA9], [0x61, 0x0A, 0xC0, 0x80],
      [0x61, 0x0A, 0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let error = #expect(throws: CheckpointError.self) {
      try Vocabulary(bytes: bytes, path: "vocab.txt")
    }
    #expect(error?.line == 2)
    #expect(error?.message == "the vocabulary is not UTF-8 here")
  }

  @Test("has limits")
  func limits() {
    let lineFeed = UInt8(ascii: "\n")
    let lines = #expect(throws: CheckpointError.self) {
      try Vocabulary(bytes: Array(repeating: lineFeed, count: 1_000_001), path: "vocab.txt")
    }
    #expect(lines?.message == "the vocabulary has more than 1000000 lines")
    let bytes = #expect(throws: CheckpointError.self) {
      try Vocabulary(bytes: Array(repeating: lineFeed, count: 33_554_433), path: "vocab.txt")
    }
    #expect(bytes?.message == "the vocabulary has 33554433 bytes; 33554432 are the most")
  }

  @Test("of any bytes is read or refused", arguments: 0..<50)
  func fuzz(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("aab##\n\n\r \u{E9}\u{3000}[UNK]".utf8)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Int.random(in: 0..<40, using: &random) == 0
          ? UInt8.random(in: 0...255, using: &random)
          : alphabet.randomElement(using: &random) ?? 0
      }
      guard let vocabulary = try? Vocabulary(bytes: bytes, path: "vocab.txt") else { continue }
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      #expect(vocabulary.count == lines.count - (lines.last?.isEmpty == true ? 1 : 0))
      for (id, line) in lines.enumerated() where line.allSatisfy({ (0x21...0x7E) ~= $0 }) {
        let piece = String(decoding: line, as: UTF8.self)
        #expect(vocabulary.id(of: piece) == (piece.isEmpty ? nil : Int32(id)))
      }
    }
  }
}
