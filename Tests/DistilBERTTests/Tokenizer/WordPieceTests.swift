import DistilBERT
import Testing

@Suite("Word pieces")
struct WordPieceTests {
  private let tokenizer: WordPieceTokenizer

  init() throws {
    tokenizer = try TestVocabulary.tokenizer([
      "un", "##aff", "##able", "una", "##a", "a", "aa", "##aa", "é", "##é", "中", "!", "x",
    ])
  }

  @Test(
    "are the longest that fit, from the front, or the word is unknown",
    arguments: [
      ("un", [5]), ("unaffable", [1]), ("unable", [1]), ("unaaff", [8, 6]),
      ("una", [8]), ("unaa", [8, 9]), ("unaaa", [8, 12]), ("aaaaa", [11, 12, 9]),
      ("b", [1]), ("ab", [1]), ("ba", [1]), ("a b a", [10, 1, 10]), ("中中", [15, 15]),
      ("x!x", [17, 16, 17]), ("", []), ("   ", []),
    ])
  func longestMatch(text: String, ids: [Int32]) {
    #expect(tokenizer.encode(text, maximumLength: 99).ids == [2] + ids + [3])
  }

  @Test("are none in a word of more than 100 scalars, after normalising", arguments: 98...103)
  func longWords(count: Int) {
    for letter in ["a", "A", "a\u{301}", "\u{E1}", "\u{200D}a\u{AD}"] {
      let word = String(repeating: letter, count: count)
      let ids = tokenizer.encode(word + "!", maximumLength: 999).ids
      #expect(ids.count == (count > 100 ? 4 : 2 + (count + 1) / 2 + 1))
      #expect(ids.suffix(2) == [16, 3])
      #expect((ids[1] == 1) == (count > 100))
    }
  }

  @Test("do not join across ideographs, however many")
  func ideographs() {
    let ids = tokenizer.encode(String(repeating: "中", count: 150), maximumLength: 999).ids
    #expect(ids == [2] + Array(repeating: 15, count: 150) + [3])
  }
}
