/// The tokens that are not words. Where one is written in a text, exactly so, it is itself, whatever
/// stands beside it.
struct SpecialTokens: Sendable {
  let padding: Int32
  let unknown: Int32
  let classification: Int32
  let separator: Int32
  let mask: Int32

  /// Throws where the vocabulary lacks one, naming it.
  init(_ vocabulary: Vocabulary) throws(CheckpointError) {
    func id(_ name: String) throws(CheckpointError) -> Int32 {
      if let id = vocabulary.id(of: name) { return id }
      throw CheckpointError(
        path: vocabulary.path, message: "the vocabulary has no `\(name)`",
        help: "take vocab.txt from a BERT checkpoint; it must hold [PAD], [UNK], [CLS], [SEP] and"
          + " [MASK]")
    }
    padding = try id("[PAD]")
    unknown = try id("[UNK]")
    classification = try id("[CLS]")
    separator = try id("[SEP]")
    mask = try id("[MASK]")
  }

  /// The token at a `[` in a text, and its length in bytes.
  func token(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> (id: Int32, length: Int)? {
    func isHere(_ name: StaticString) -> Bool {
      guard text.count - place >= name.utf8CodeUnitCount else { return false }
      return (0..<name.utf8CodeUnitCount).allSatisfy {
        text[place + $0] == name.utf8Start[$0]
      }
    }
    if isHere("[SEP]") { return (separator, 5) }
    if isHere("[MASK]") { return (mask, 6) }
    if isHere("[UNK]") { return (unknown, 5) }
    if isHere("[CLS]") { return (classification, 5) }
    if isHere("[PAD]") { return (padding, 5) }
    return nil
  }
}
