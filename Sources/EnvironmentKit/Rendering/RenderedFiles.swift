package import Files

extension Artifact {
  /// Its file in the environment's folder under `directory`.
  package func file(in directory: String, environment: String) -> NewFile {
    NewFile(
      path: "\(directory)/\(environment)/\(kind.fileName)", bytes: Array(text.utf8),
      mode: kind.mode)
  }
}

/// The paths of the files that are missing or hold something else.
/// - Throws: `FileError` for one that can not be compared.
package func differingFiles(_ files: [NewFile]) throws(FileError) -> [String] {
  var paths: [String] = []
  for file in files where try !fileMatches(file.path, file.bytes) { paths.append(file.path) }
  return paths
}
