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
        switch name {
        case "do_lower_case": lowercases = try reader.readSwitch(name) ?? true
        case "strip_accents": stripsAccents = try reader.readSwitch(name)
        case "tokenize_chinese_chars", "do_basic_tokenize":
          guard try reader.readSwitch(name) ?? true else {
            throw reader.failure("`\(name)` is false, which is not done here")
          }
        default: try reader.skipValue()
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

extension JSONReader {
  /// - Returns: nil for `null`, which leaves a setting to its default.
  fileprivate mutating func readSwitch(_ name: String) throws(JSONFailure) -> Bool? {
    do throws(JSONFailure) {
      guard try peek() != .null else {
        try readNull()
        return nil
      }
      return try readBoolean()
    } catch {
      throw JSONFailure(offset: error.offset, message: "`\(name)`: \(error.message)")
    }
  }
}
