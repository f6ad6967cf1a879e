internal import Diagnostics

extension LoadedEnvironment {
  /// The environment as it would be with another text in its own file, its last layer. Nothing but
  /// its own layers may be loaded.
  package func replacingOwnFile(with bytes: [UInt8]) -> LoadedEnvironment {
    guard let own = files.last else { return self }
    let files = files.dropLast() + [ValuesFile(SourceText(name: own.source.name, bytes: bytes))]
    var merged = files[0].value
    for file in files.dropFirst() {
      merged = merged.flatMap { base in file.value.map { merge($0, over: base) } }
    }
    return LoadedEnvironment(
      definition: definition, files: Array(files), values: merged, failures: failures,
      sources: files.map(\.source))
  }
}

extension Validation {
  /// Checks an environment as it would be, and the environments against each other.
  /// - Parameter layersOfOthers: the layers of the other environments: what a comment in a shared one
  ///   silences can not be known.
  package func report(
    ofPlanned target: LoadedEnvironment, layersOfOthers: Set<String>
  ) -> ValidationReport {
    check([target], layersOfOthers: layersOfOthers)
  }
}
