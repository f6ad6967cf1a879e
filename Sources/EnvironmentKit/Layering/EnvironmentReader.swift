internal import Diagnostics
internal import Files
internal import YAML

/// Reads environments. A file that several of them share is read once.
package struct EnvironmentReader {
  private let directory: String
  private var files: [String: ValuesFile] = [:]

  /// - Parameter directory: the environments directory.
  package init(directory: String) {
    self.directory = directory
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
    return (fileExists(base) ? [base] : []) + ["\(directory)/\(definition.name).yaml"]
  }

  private mutating func read(
    _ definition: EnvironmentDefinition, own: [String], further: FurtherLayers
  ) -> LoadedEnvironment {
    let files = (own + further.files).map { file(at: $0) }
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

  private mutating func file(at path: String) -> ValuesFile {
    if let file = files[path] { return file }
    let file = ValuesFile.read(path)
    files[path] = file
    return file
  }
}
