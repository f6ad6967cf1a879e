import DistilBERT
import Testing

@Suite("Truncation")
struct TruncationTests {
  @Test(
    "leaves room for [CLS] and [SEP], and says whether word pieces are missing",
    arguments: [
      ("a b c", 99, [2, 5, 6, 7, 3], false), ("a b c", 5, [2, 5, 6, 7, 3], false),
      ("a b c  \n", 5, [2, 5, 6, 7, 3], false), ("a b c\u{301}\u{0}", 5, [2, 5, 6, 7, 3], false),
      ("a b c", 4, [2, 5, 6, 3], true), ("a b c", 3, [2, 5, 3], true),
      ("a b c", 2, [2, 3], true), ("", 2, [2, 3], false), ("  ", 2, [2, 3], false),
      ("a[SEP]", 3, [2, 5, 3], true), ("a zzz", 3, [2, 5, 3], true),
      ("b cab", 4, [2, 6, 7, 3], true), ("b cab", 5, [2, 6, 7, 8, 3], true),
      ("b cab", 6, [2, 6, 7, 8, 9, 3], false),
      // No less than the two that every text has.
      ("a", 1, [2, 3], true), ("a", 0, [2, 3], true), ("a", -5, [2, 3], true),
      ("a", Int.min, [2, 3], true), ("a", Int.max, [2, 5, 3], false),
    ] as [(String, Int, [Int32], Bool)])
  func table(text: String, maximumLength: Int, ids: [Int32], isTruncated: Bool) throws {
    let tokenizer = try TestVocabulary.tokenizer(["a", "b", "c", "##a", "##b"])
    let encoding = tokenizer.encode(text, maximumLength: maximumLength)
    #expect(encoding.ids == ids)
    #expect(encoding.isTruncated == isTruncated)
  }
}
