internal import Diagnostics
internal import YAML

/// Reads environments. A file that several of them share is read once.
package struct EnvironmentReader {
  private let directory: String
  private let source: FileSource
  private var files: [String: ValuesFile] = [:]

  /// - Parameters:
  ///   - directory: the environments directory.
  ///   - source: where its files are read; further layers are on the disk in any case.
  package init(directory: String, from source: FileSource = .disk) {
    self.directory = directory
    self.source = source
  }

  /// The environment's own layers with further ones over them.
  package mutating func read(
    _ definition: EnvironmentDefinition, further: FurtherLayers = FurtherLayers()
  ) -> LoadedEnvironment {
    read(definition, own: layerPaths(definition), further: further)
  }

  /// One values file alone, to be held to an environment's column.
  package mutating func read(
    valuesFile path: String, as definition: EnvironmentDefinition,
    further: FurtherLayers = FurtherLayers()
  ) -> LoadedEnvironment {
    read(definition, own: [path], further: further)
  }

  /// The paths of an environment's own layers, the lowest first.
  package func layerPaths(_ definition: EnvironmentDefinition) -> [String] {
    if let layers = definition.layers { return layers.map { "\(directory)/\($0)" } }
    let base = "\(directory)/base.yaml"
    return (source.hasFile(base) ? [base] : []) + ["\(directory)/\(definition.name).yaml"]
  }

  private mutating func read(
    _ definition: EnvironmentDefinition, own: [String], further: FurtherLayers
  ) -> LoadedEnvironment {
    let files = own.map { file(at: $0, in: source) } + further.files.map { file(at: $0, in: .disk) }
    let sets = further.sets
    var sources = files.map(\.source)
    var failures: [Diagnostic] = []
    var merged: Value?
    if files.allSatisfy({ $0.value != nil }) {
      merged = merge(layers: files.compactMap(\.value))
    }
    // What is missing is missing in the environment's own file, whatever lies over it.
    if let root = files.prefix(own.count).last?.value?.location { merged?.location = root }
    for kind in SetExpression.Kind.allCases where sets.contains(where: { $0.kind == kind }) {
      sources.append(SetExpression.source(of: sets, kind, isSecret: isSecretValue))
    }
    if var values = merged {
      do throws(SetExpressionFailure) {
        try apply(sets, to: &values)
        merged = values
      } catch {
        failures.append(error.diagnostic)
        merged = nil
      }
    }
    return LoadedEnvironment(
      definition: definition, files: files, values: merged, failures: failures, sources: sources)
  }

  private mutating func file(at path: String, in source: FileSource) -> ValuesFile {
    let name = source.name(of: path)
    if let file = files[name] { return file }
    let file = ValuesFile.read(path, from: source)
    files[name] = file
    return file
  }
}
