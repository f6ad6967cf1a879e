internal import Files

extension Checkpoint {
  /// Opens the model in a folder, as Hugging Face's `transformers` saves it. The weights are mapped,
  /// not read.
  ///
  /// - Parameter name: what predictions call it; without one, the folder's own name.
  /// - Throws: `CheckpointError` for the first thing that is missing or does not fit.
  package static func open(
    directory: String, name: String? = nil
  ) throws(CheckpointError) -> Checkpoint {
    guard directoryExists(directory) else {
      throw CheckpointError(
        path: directory,
        message: fileExists(directory) ? "this is not a folder" : "there is no such folder",
        help: "name the folder that holds config.json, model.safetensors and vocab.txt")
    }
    for file in CheckpointFile.needed where !file.exists(in: directory) {
      throw file.missing(in: directory)
    }
    let tokenizerConfiguration = CheckpointFile.tokenizerConfiguration
    return try Checkpoint(
      name: name ?? lastName(of: directory), directory: directory,
      configuration: CheckpointFile.configuration.content(in: directory),
      vocabulary: CheckpointFile.vocabulary.content(in: directory),
      tokenizerConfiguration: tokenizerConfiguration.exists(in: directory)
        ? tokenizerConfiguration.content(in: directory) : nil,
      weights: MappedBytes(path: CheckpointFile.weights.path(in: directory)))
  }
}

private func lastName(of directory: String) -> String {
  // By bytes: to Swift a slash and an accent behind it are one character.
  directory.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? directory
}
