internal import Diagnostics
internal import YAML

/// What can be compared: an environment, or a values file.
package enum ComparedSide: Sendable, Hashable {
  case environment(String)
  /// A path; `-` is standard input.
  case file(String)

  /// A file where the argument has a slash or ends in `.yaml` or `.yml`, else an environment.
  package init(_ argument: String) {
    let isFile =
      argument == "-" || argument.utf8.contains(UInt8(ascii: "/")) || argument.hasSuffix(".yaml")
      || argument.hasSuffix(".yml")
    self = isFile ? .file(argument) : .environment(argument)
  }

  /// What reports call it.
  package var name: String {
    switch self {
    case .environment(let name): name
    case .file(let path): path == "-" ? "<stdin>" : path
    }
  }

  /// Reads it.
  /// - Parameters:
  ///   - directory: the environments directory.
  ///   - files: where its own files are read.
  ///   - further: what lies over it.
  func read(
    directory: String, from files: FileSource = .disk, further: FurtherLayers = FurtherLayers()
  ) throws(InputFailure) -> (value: Value, sources: [SourceText]) {
    var reader = EnvironmentReader(directory: directory, from: files)
    let loaded: LoadedEnvironment
    switch self {
    case .environment(let name):
      let project = try Project.read(directory: directory, from: files)
      loaded = reader.read(try project.environment(named: name), further: further)
    case .file(let path):
      // Nothing but the name is asked of it.
      let definition = EnvironmentDefinition(name: path, tier: .prod)
      loaded = reader.read(valuesFile: path, as: definition, further: further)
    }
    return (try loaded.readableValues(), loaded.sources)
  }
}
