import DistilBERT
import Testing

@Suite(
  "Texts that others have encoded are encoded so",
  .enabled(if: SharedData.isHere, "../shared/data is not here"))
struct SharedDataTests {
  private let tokenizer: WordPieceTokenizer

  init() throws {
    tokenizer = try WordPieceTokenizer(vocabulary: BERTVocabulary.read())
  }

  @Test("tokenizer_tests.json", arguments: ["bert-base-uncased", "google-bert/bert-base-uncased"])
  func cases(model: String) throws {
    let models = try SharedData.decode([String: [Case]].self, "tokenizer/tokenizer_tests.json")
    let cases = try #require(models[model])
    #expect(cases.count == 18)
    for test in cases {
      let encoding = tokenizer.encode(test.input, maximumLength: 512)
      #expect(encoding.ids == test.encoded.input_ids, "\(test.input)")
      #expect(!encoding.isTruncated)
    }
  }

  @Test("bert_uncased_encoded.json")
  func paragraph() throws {
    let paragraph = try SharedData.decode(Paragraph.self, "tokenizer/bert_uncased_encoded.json")
    #expect(tokenizer.encode(paragraph.text, maximumLength: 512).ids == paragraph.token_ids)
  }

  @Test("SST-2's sentences")
  func sentences() throws {
    let sentences = try SharedData.decode(
      [Sentence].self, "minilm-sst2/reference_sst2_dev.json")
    #expect(sentences.count == 872)
    for sentence in sentences {
      let encoding = tokenizer.encode(sentence.text, maximumLength: 512)
      #expect(encoding.ids == sentence.input_ids, "\(sentence.text)")
    }
  }

  private struct Case: Decodable {
    struct Encoded: Decodable {
      let input_ids: [Int32]
    }
    let input: String
    let encoded: Encoded
  }

  private struct Paragraph: Decodable {
    let text: String
    let token_ids: [Int32]
  }

  private struct Sentence: Decodable {
    let text: String
    let input_ids: [Int32]
  }
}
