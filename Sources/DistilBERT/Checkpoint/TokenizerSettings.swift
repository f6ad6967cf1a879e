internal import JSON

/// What a `tokenizer_config.json` says that makes a difference to the tokens.
struct TokenizerSettings {
  private(set) var lowercases = true

  /// - Parameter path: of the file, for messages.
  /// - Throws: `CheckpointError` for broken JSON, and for what is not done here: better no
  ///   prediction than one from other tokens.
  init(bytes: [UInt8], path: String) throws(CheckpointError) {
    do throws(JSONFailure) {
      var stripsAccents: Bool?
      var reader = JSONReader(bytes)
      try reader.readObject { reader, name throws(JSONFailure) in
        guard try reader.peek() == .boolean else { return try reader.skipValue() }
        let value = try reader.readBoolean()
        switch name {
        case "do_lower_case": lowercases = value
        case "strip_accents": stripsAccents = value
        case "tokenize_chinese_chars", "do_basic_tokenize":
          guard value else { throw reader.failure("`\(name)` is false, which is not done here") }
        default: break
        }
      }
      try reader.readEnd()
      guard stripsAccents == nil || stripsAccents == lowercases else {
        throw JSONFailure(
          offset: 0, message: "`strip_accents` other than `do_lower_case` is not done here")
      }
    } catch {
      throw CheckpointError(
        path: path, line: error.line(in: bytes), message: error.message,
        help: "use a model whose tokenizer is BERT's, cased or uncased")
    }
  }
}
