import DistilBERT
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder to write to; nil in an ordinary test run.
private let outputFolder = ProcessInfo.processInfo.environment["KUBESENTIMENT_ORACLE_OUTPUT"]

/// Writes what `Tests/Oracles/tokenizer.py` holds against `tokenizers`: vocabularies, texts, and what
/// they are encoded to.
///
/// A row of a table is `uncased` or `cased`, the maximum length, whether the text was truncated, its
/// scalars in hexadecimal, and its ids.
@Suite(
  "Output for the other tokenizer",
  .enabled(if: outputFolder != nil, "KUBESENTIMENT_ORACLE_OUTPUT is not set"))
struct TokenizerOracleOutput {
  @Test("Every scalar, within a word")
  func everyScalar() throws {
    let vocabulary = try TestVocabulary.vocabulary(TestVocabulary.everyScalar)
    let scalars = (UInt32(0)...0x10FFFF).compactMap(UnicodeScalar.init)
    let texts = stride(from: 0, to: scalars.count, by: 64).map { first in
      scalars[first..<min(first + 64, scalars.count)].map { "a\($0)b" }.joined(separator: " ")
    }
    try write(rows(texts, vocabulary, maximumLength: 1000), "every-scalar.tsv")
    try write(TestVocabulary.everyScalar.joined(separator: "\n"), "every-scalar-vocab.txt")
  }

  @Test("Random texts, to the end and truncated")
  func random() throws {
    let vocabulary = try TestVocabulary.vocabulary(TestVocabulary.everyScalar)
    var generator = TextGenerator(seed: 1)
    let texts =
      NormalizationCases.uncased.map(\.0) + NormalizationCases.cased.map(\.0)
      + (0..<10_000).map { _ in generator.text() }
    let table =
      try rows(texts, vocabulary, maximumLength: 1000)
      + rows(texts, vocabulary, maximumLength: 16)
    try write(table, "random.tsv")
    try write(TestVocabulary.everyScalar.joined(separator: "\n"), "random-vocab.txt")
  }

  @Test("Random texts with BERT's vocabulary", .enabled(if: BERTVocabulary.isHere, "no vocab.txt"))
  func bert() throws {
    let vocabulary = try BERTVocabulary.read()
    var generator = TextGenerator(seed: 2)
    let texts = (0..<10_000).map { _ in generator.text() }
    try write(rows(texts, vocabulary, maximumLength: 32), "bert.tsv")
    try Data(contentsOf: URL(filePath: BERTVocabulary.path))
      .write(to: URL(filePath: "\(try #require(outputFolder))/tokenizer-bert-vocab.txt"))
  }

  private func rows(
    _ texts: [String], _ vocabulary: Vocabulary, maximumLength: Int
  ) throws -> String {
    try ["uncased", "cased"].map { name in
      let tokenizer = try WordPieceTokenizer(
        vocabulary: vocabulary, lowercases: name == "uncased")
      return texts.map { text in
        let encoding = tokenizer.encode(text, maximumLength: maximumLength)
        let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
        return [
          name, String(maximumLength), encoding.isTruncated ? "truncated" : "whole",
          scalars.joined(separator: " "), encoding.ids.map(String.init).joined(separator: " "),
        ].joined(separator: "\t") + "\n"
      }.joined()
    }.joined()
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(
      to: URL(filePath: "\(try #require(outputFolder))/tokenizer-\(name)"))
  }
}
