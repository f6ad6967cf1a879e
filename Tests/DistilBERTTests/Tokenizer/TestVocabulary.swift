import DistilBERT

/// Vocabularies that tests write themselves.
enum TestVocabulary {
  static let specialTokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

  /// The special tokens, with the ids 0 to 4, and these pieces, with those that follow.
  static func tokenizer(_ pieces: [String], lowercases: Bool = true) throws -> WordPieceTokenizer {
    try WordPieceTokenizer(vocabulary: vocabulary(specialTokens + pieces), lowercases: lowercases)
  }

  static func vocabulary(_ pieces: [String]) throws -> Vocabulary {
    try Vocabulary(bytes: Array((pieces.joined(separator: "\n") + "\n").utf8), path: "vocab.txt")
  }

  /// Every scalar of the first two planes, at a word's beginning and within it, so that ids tell how a
  /// text was normalised; and pieces of two and three Latin letters.
  static let everyScalar: [String] = {
    let scalars = (UInt32(0x21)...0x1FFFF).compactMap(UnicodeScalar.init)
      .filter { !$0.properties.isWhitespace }
    let letters = "aeiounst"
    let pairs = letters.flatMap { first in letters.map { "\(first)\($0)" } }
    let triples = pairs.flatMap { pair in "aest".map { "\(pair)\($0)" } }
    let pieces = scalars.map { String($0) } + pairs + triples
    return specialTokens + pieces + pieces.map { "##" + $0 }
  }()
}
