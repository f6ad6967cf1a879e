internal import DistilBERT
internal import Files
internal import SentimentModel

/// Where a model is.
enum ModelPlace {
  case program
  /// - Parameter name: what predictions call the model; nil for the folder's own name.
  case folder(String, name: String?)

  /// The place of a folder, or of a name in the local Hugging Face cache.
  init(name: String, variables: [String: String]) throws(CheckpointError) {
    if name == DefaultModel.name {
      self = .program
    } else if directoryExists(name) || ["/", "./", "../"].contains(where: name.hasPrefix) {
      self = .folder(name, name: nil)
    } else if fileExists(name) {
      throw CheckpointError(
        path: name, message: "this is a file", help: "name the folder that the model is in")
    } else {
      self = .folder(try cachedModelDirectory(named: name, variables: variables), name: name)
    }
  }

  func checkpoint() throws(CheckpointError) -> Checkpoint {
    switch self {
    case .program: try DefaultModel.checkpoint()
    case .folder(let path, let name): try Checkpoint.open(directory: path, name: name)
    }
  }
}
