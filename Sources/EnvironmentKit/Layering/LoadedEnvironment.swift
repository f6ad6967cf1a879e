package import Diagnostics
package import YAML

/// An environment with its layers read and merged.
package struct LoadedEnvironment: Sendable {
  package let definition: EnvironmentDefinition
  /// Its layers, the lowest first.
  package let files: [ValuesFile]
  /// The layers merged; nil where one of them could not be read.
  package let values: Value?
  /// What was wrong with the further layers.
  package let failures: [Diagnostic]
  /// The texts that locations in the values point into.
  package let sources: [SourceText]

  package init(
    definition: EnvironmentDefinition, files: [ValuesFile], values: Value?,
    failures: [Diagnostic] = [], sources: [SourceText]
  ) {
    self.definition = definition
    self.files = files
    self.values = values
    self.failures = failures
    self.sources = sources
  }

  /// Everything found while reading.
  package var diagnostics: [Diagnostic] {
    files.flatMap(\.diagnostics) + failures
  }

  /// The merged values.
  /// - Throws: `InputFailure` with every failure of a layer.
  package func readableValues() throws(InputFailure) -> Value {
    guard let values else {
      throw InputFailure(diagnostics: diagnostics.filter(\.isFailure), sources: sources)
    }
    return values
  }
}
