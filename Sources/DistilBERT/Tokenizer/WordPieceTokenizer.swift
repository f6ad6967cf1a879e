/// Splits text into word pieces as BERT does, id for id what the fast tokenizer of the Python package
/// `transformers` makes of the same vocabulary (`tokenizers` 0.23: BertNormalizer, BertPreTokenizer,
/// WordPiece, `[CLS] … [SEP]`).
package struct WordPieceTokenizer: Sendable {
  private let vocabulary: Vocabulary
  private let specialTokens: SpecialTokens
  private let normalization: Normalization

  /// `lowercases` is false for a cased model; accents are stripped where it is true. Throws where the
  /// vocabulary lacks `[PAD]`, `[UNK]`, `[CLS]`, `[SEP]` or `[MASK]`.
  package init(vocabulary: Vocabulary, lowercases: Bool = true) throws(CheckpointError) {
    self.vocabulary = vocabulary
    specialTokens = try SpecialTokens(vocabulary)
    normalization = Normalization(lowercases: lowercases)
  }

  /// The ids of a text, cut off at the end where they are more than `maximumLength`, of which two go to
  /// `[CLS]` and `[SEP]`. Reads no further than the word that is too much.
  package func encode(_ text: String, maximumLength: Int) -> Encoding {
    let room = max(maximumLength, 2) - 2
    var ids: [Int32] = []
    ids.reserveCapacity(min(room, text.utf8.count / 3) + 2)
    ids.append(specialTokens.classification)
    read(text) { reader in
      while ids.count - 1 <= room, reader.next() {
        appendIDs(of: reader, to: &ids)
      }
    }
    let isTruncated = ids.count - 1 > room
    ids.removeLast(max(0, ids.count - 1 - room))
    ids.append(specialTokens.separator)
    return Encoding(ids: ids, isTruncated: isTruncated)
  }

  /// The words whose ids, one after the other, are those of `encode` between `[CLS]` and `[SEP]`: all of
  /// the text's, or those that a model of `maximumLength` sees, the last one perhaps not whole.
  package func words(of text: String, maximumLength: Int = .max) -> [Word] {
    var room = max(maximumLength, 2) - 2
    var words: [Word] = []
    read(text) { reader in
      while room > 0, reader.next() {
        var ids: [Int32] = []
        appendIDs(of: reader, to: &ids)
        ids.removeLast(max(0, ids.count - room))
        room -= ids.count
        words.append(Word(range: text.range(ofBytes: reader.range), ids: ids))
      }
    }
    return words
  }

  private func read<Result>(_ text: String, _ body: (inout WordReader) -> Result) -> Result {
    var text = text
    return text.withUTF8 { utf8 in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordBuffer.byteLimit) { memory in
        var reader = WordReader(
          text: utf8, memory: memory, normalization: normalization, specialTokens: specialTokens)
        return body(&reader)
      }
    }
  }

  private func appendIDs(of reader: WordReader, to ids: inout [Int32]) {
    if let token = reader.specialToken {
      ids.append(token)
    } else if reader.word.isTooLong || !vocabulary.append(piecesOf: reader.word.bytes, to: &ids) {
      ids.append(specialTokens.unknown)
    }
  }
}

extension String {
  fileprivate func range(ofBytes range: Range<Int>) -> Range<Index> {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return start..<utf8.index(start, offsetBy: range.count)
  }
}
