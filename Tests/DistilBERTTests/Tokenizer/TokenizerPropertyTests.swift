import DistilBERT
import Testing

@Suite("Of any text")
struct TokenizerPropertyTests {
  @Test(
    "truncating cuts off the end, words give the same ids, and ids are pieces", arguments: 0..<20)
  func properties(seed: Int) throws {
    let vocabulary = try TestVocabulary.vocabulary(
      TestVocabulary.specialTokens + "abcdefghijklmnopqrstuvwxyz.,![]#".map(String.init)
        + "aeinost\u{1100}".map { "##\($0)" })
    var generator = TextGenerator(seed: UInt64(100 + seed))
    for lowercases in [true, false] {
      let tokenizer = try WordPieceTokenizer(vocabulary: vocabulary, lowercases: lowercases)
      for _ in 0..<200 {
        check(generator.text(), tokenizer, vocabulary)
      }
    }
  }

  private func check(_ text: String, _ tokenizer: WordPieceTokenizer, _ vocabulary: Vocabulary) {
    let whole = tokenizer.encode(text, maximumLength: .max)
    let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    #expect(whole.ids.first == 2 && whole.ids.last == 3 && !whole.isTruncated, "\(scalars)")
    #expect(whole.ids.allSatisfy { (0..<Int32(vocabulary.count)).contains($0) }, "\(scalars)")
    let content = whole.ids[1..<whole.ids.count - 1]
    let words = tokenizer.words(of: text)
    #expect(words.flatMap(\.ids) == Array(content), "\(scalars)")
    #expect(words.allSatisfy { !$0.ids.isEmpty && !$0.range.isEmpty }, "\(scalars)")
    for (word, next) in zip(words, words.dropFirst()) {
      #expect(word.range.upperBound <= next.range.lowerBound, "\(scalars)")
    }
    for maximumLength in [2, 3, 5, 8, 13, content.count + 1, content.count + 2] {
      let room = max(0, maximumLength - 2)
      let truncated = tokenizer.encode(text, maximumLength: maximumLength)
      #expect(truncated.ids == [2] + content.prefix(room) + [3], "\(scalars)")
      #expect(truncated.isTruncated == (content.count > room), "\(scalars)")
      let seen = tokenizer.words(of: text, maximumLength: maximumLength)
      #expect(seen.flatMap(\.ids) == Array(content.prefix(room)), "\(scalars)")
      #expect(seen.map(\.range) == words.prefix(seen.count).map(\.range), "\(scalars)")
    }
  }

  @Test(
    "time grows with its length", .timeLimit(.minutes(1)),
    arguments: [
      "a", "A", " ", "[", "[SEP]", "\0", "\u{301}", "\u{34F}", "\u{1E000}\u{302E}\u{1D165}", "é",
      "\u{AC00}", "\u{F900}", "a\u{301} ", "!", "\u{10FFFD}",
    ])
  func longTexts(part: String) throws {
    let tokenizer = try TestVocabulary.tokenizer(["a", "##a"])
    let text = String(repeating: part, count: 8_000_000 / part.utf8.count)
    let encoding = tokenizer.encode(text, maximumLength: 512)
    #expect(encoding.ids.count <= 512)
    let words = tokenizer.words(of: text, maximumLength: 512)
    #expect(words.flatMap(\.ids) == encoding.ids.dropFirst().dropLast())
  }
}
