import DistilBERT
import Testing

@Suite("The words of a text")
struct WordTests {
  @Test(
    "have their place in it, with what is taken out of them and from behind them",
    arguments: [
      ("Good movie!", ["Good", "movie", "!"]), ("don't", ["don", "'", "t"]), ("  a  ", ["a"]),
      ("e\u{301}\u{301} x", ["e\u{301}\u{301}", "x"]),
      ("\u{FEFF}a\u{200D}b\u{AD} c", ["a\u{200D}b\u{AD}", "c"]),
      ("!\u{FE0F}?", ["!\u{FE0F}", "?"]), ("\u{301}a", ["a"]), ("a\u{301}!", ["a\u{301}", "!"]),
      ("我爱", ["我", "爱"]), ("a[SEP]\u{301}b", ["a", "[SEP]\u{301}", "b"]), ("\u{0}", []), ("", []),
      ("\u{1F44D}\u{1F3FD}!", ["\u{1F44D}\u{1F3FD}", "!"]), ("x\u{2260}y", ["x", "\u{2260}", "y"]),
    ])
  func ranges(text: String, words: [String]) throws {
    let tokenizer = try TestVocabulary.tokenizer(["a"])
    let found = tokenizer.words(of: text).map { Array(text[$0.range].unicodeScalars) }
    #expect(found == words.map { Array($0.unicodeScalars) })
  }

  @Test("have their ids, the last one as many as a model of a maximum length sees")
  func ids() throws {
    let tokenizer = try TestVocabulary.tokenizer(["a", "##b", "."])
    let text = "ab. abb zz ab"
    func ids(_ maximumLength: Int) -> [[Int32]] {
      tokenizer.words(of: text, maximumLength: maximumLength).map(\.ids)
    }
    #expect(tokenizer.words(of: text).map(\.ids) == [[5, 6], [7], [5, 6, 6], [1], [5, 6]])
    #expect(ids(11) == [[5, 6], [7], [5, 6, 6], [1], [5, 6]])
    #expect(ids(7) == [[5, 6], [7], [5, 6]])
    #expect(ids(5) == [[5, 6], [7]])
    #expect(ids(2).isEmpty)
  }
}
