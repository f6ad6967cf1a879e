internal import Files

/// The files of a checkpoint's folder.
enum CheckpointFile: String, CaseIterable {
  case configuration = "config.json"
  case weights = "model.safetensors"
  case vocabulary = "vocab.txt"
  case tokenizerConfiguration = "tokenizer_config.json"

  /// Without them there is no model.
  static let needed: [CheckpointFile] = [.configuration, .weights, .vocabulary]

  func path(in directory: String) -> String {
    CheckpointFile.path(of: rawValue, in: directory)
  }

  func exists(in directory: String) -> Bool {
    fileExists(path(in: directory))
  }

  /// All of the file: for those that are small.
  func content(in directory: String) throws(CheckpointError) -> [UInt8] {
    let path = path(in: directory)
    let content: [UInt8]
    do throws(FileError) {
      content = try PlainFile(path).content(limit: 64 << 20)
    } catch {
      throw CheckpointError(error)
    }
    try checkIsNoPointer(content, path: path)
    return content
  }

  /// What is wrong with a folder where this file is missing, and what to do.
  func missing(in directory: String) -> CheckpointError {
    func has(_ name: String) -> Bool { fileExists(CheckpointFile.path(of: name, in: directory)) }
    var help = "a model's folder holds config.json, model.safetensors and vocab.txt"
    switch self {
    case .weights where has("model.safetensors.index.json"):
      help = "the weights are split; save them as one: save_pretrained(…, max_shard_size=\"99GB\")"
    case .weights where has("pytorch_model.bin"):
      help = "load the model with transformers and save_pretrained it, which writes safetensors"
    case .vocabulary where has("tokenizer.json"):
      help =
        "write it: python3 -c \"from tokenizers import Tokenizer as T; "
        + "T.from_file('tokenizer.json').model.save('.')\" in that folder"
    default: break
    }
    return CheckpointError(path: directory, message: "\(rawValue) is missing", help: help)
  }

  private static func path(of name: String, in directory: String) -> String {
    directory.isEmpty || directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }
}
