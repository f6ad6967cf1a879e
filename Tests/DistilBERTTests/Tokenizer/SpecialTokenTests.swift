import DistilBERT
import Testing

@Suite("Special tokens")
struct SpecialTokenTests {
  @Test("must all be in the vocabulary", arguments: TestVocabulary.specialTokens)
  func missing(token: String) throws {
    let vocabulary = try TestVocabulary.vocabulary(
      TestVocabulary.specialTokens.filter { $0 != token })
    let error = #expect(throws: CheckpointError.self) {
      try WordPieceTokenizer(vocabulary: vocabulary)
    }
    #expect(error?.path == "vocab.txt")
    #expect(error?.message == "the vocabulary has no `\(token)`")
  }

  @Test(
    "are themselves where they are written so, whatever stands beside them",
    arguments: [
      ("[SEP]", [3]), ("[PAD] [UNK] [CLS] [SEP] [MASK]", [0, 1, 2, 3, 4]),
      ("[MASK][MASK]", [4, 4]), ("a[SEP]b", [5, 3, 6]), ("[[SEP]]", [8, 3, 9]),
      ("[SEP\u{301}]", [8, 7, 9]), ("[SEP]\u{301}a", [3, 5]), ("e\u{301}[CLS]", [1, 2]),
      ("[sep]", [8, 7, 9]), ("[Sep]", [8, 7, 9]), ("[SEP ]", [8, 7, 9]), ("[SEP", [8, 7]),
      ("[SE\u{0}P]", [8, 7, 9]), ("[", [8]), ("[SE[SEP]P]", [8, 1, 3, 1, 9]),
      ("[MASK", [8, 1]), ("\u{FF3B}SEP]", [1, 7, 9]),
    ])
  func inText(text: String, ids: [Int32]) throws {
    let tokenizer = try TestVocabulary.tokenizer(["a", "b", "sep", "[", "]"])
    #expect(tokenizer.encode(text, maximumLength: 99).ids == [2] + ids + [3])
  }

  @Test("are the same to a cased model")
  func cased() throws {
    let tokenizer = try TestVocabulary.tokenizer(["SEP", "[", "]", "sep"], lowercases: false)
    let ids = tokenizer.encode("[SEP] [sep] [SEP", maximumLength: 99).ids
    #expect(ids == [2, 3, 6, 8, 7, 6, 5, 3])
  }
}
