internal import JSON

/// What a `config.json` says, as it stands there: nothing is checked yet but that each setting is of
/// the right kind and given once. Settings of no use here are passed over.
struct ConfigurationSettings {
  /// A setting's value, and where in the file it stands.
  struct Setting<Value> {
    let value: Value
    let offset: Int
  }

  /// The whole numbers, by name.
  private(set) var numbers: [String: Setting<Int>] = [:]
  /// The texts, by name.
  private(set) var texts: [String: Setting<String>] = [:]
  private(set) var architectures: Setting<[String]>?
  /// The names of the classes, by id as it is written.
  private(set) var labels: Setting<[(id: String, label: String)]>?

  init(_ bytes: [UInt8]) throws(JSONFailure) {
    var reader = JSONReader(bytes)
    var names: Set<String> = []
    try reader.readObject { reader, name throws(JSONFailure) in
      do throws(JSONFailure) {
        guard try read(name, &reader) else {
          try reader.skipValue()
          return
        }
      } catch {
        throw JSONFailure(offset: error.offset, message: "\(quoted(name)): \(error.message)")
      }
      guard names.insert(name).inserted else {
        throw reader.failure("\(quoted(name)) is given twice")
      }
    }
    try reader.readEnd()
  }

  /// - Returns: whether this was a setting of use.
  private mutating func read(
    _ name: String, _ reader: inout JSONReader
  ) throws(JSONFailure) -> Bool {
    // A setting without a value is one that is left to its default.
    if try reader.peek() == .null { return false }
    let offset = reader.offset
    switch name {
    case "dim", "n_heads", "n_layers", "hidden_dim", "vocab_size", "max_position_embeddings",
      "num_labels":
      numbers[name] = Setting(value: try reader.readInteger(), offset: offset)
    case "model_type", "activation", "problem_type":
      texts[name] = Setting(value: try reader.readString(), offset: offset)
    case "architectures":
      var list: [String] = []
      try reader.readArray { reader throws(JSONFailure) in list.append(try reader.readString()) }
      architectures = Setting(value: list, offset: offset)
    case "id2label":
      var list: [(id: String, label: String)] = []
      try reader.readObject { reader, id throws(JSONFailure) in
        list.append((id, try reader.readString()))
      }
      labels = Setting(value: list, offset: offset)
    default: return false
    }
    return true
  }
}
