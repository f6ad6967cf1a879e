internal import Diagnostics
internal import YAML

/// Reads the sides of a comparison. What several of them share is read once.
struct SideReader {
  private let directory: String
  private let files: FileSource
  private var reader: EnvironmentReader
  private var project: Project?

  /// - Parameters:
  ///   - directory: the environments directory.
  ///   - files: where the sides' own files are read.
  init(directory: String, from files: FileSource = .disk) {
    self.directory = directory
    self.files = files
    reader = EnvironmentReader(directory: directory, from: files)
  }

  /// - Parameter further: what lies over the side's own files.
  mutating func read(
    _ side: ComparedSide, further: FurtherLayers = FurtherLayers()
  ) throws(InputFailure) -> (value: Value, sources: [SourceText]) {
    let loaded: LoadedEnvironment
    switch side {
    case .environment(let name):
      loaded = reader.read(try knownProject().environment(named: name), further: further)
    case .file(let path):
      // Nothing but the name is asked of it.
      let definition = EnvironmentDefinition(name: path, tier: .prod)
      loaded = reader.read(valuesFile: path, as: definition, further: further)
    }
    return (try loaded.readableValues(), loaded.sources)
  }

  private mutating func knownProject() throws(InputFailure) -> Project {
    if let project { return project }
    let read = try Project.read(directory: directory, from: files)
    project = read
    return read
  }
}
