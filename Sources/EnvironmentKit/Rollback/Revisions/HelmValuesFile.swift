internal import Diagnostics
internal import OrderedCollections
internal import YAML

extension RevisionValues {
  /// Reads what `helm get values RELEASE --revision N -o yaml` printed, or the same without `-o
  /// yaml`, which puts a headline before it.
  /// - Parameter path: `-` for standard input.
  /// - Throws: `InputFailure` with everything that keeps it from being read.
  package static func read(helm path: String) throws(InputFailure) -> RevisionValues {
    try RevisionValues(helm: ValuesFile.read(path))
  }

  /// Takes a file that was read for what `helm get values` printed.
  /// - Throws: `InputFailure` with what keeps it from being that.
  package init(helm file: ValuesFile) throws(InputFailure) {
    let source = file.source
    let origin = Origin.helm(file: source.name)
    let root = SourceLocation(file: source.name)
    guard var value = file.value else {
      // Of a release without values of its own; under the headline that is no YAML.
      let words = String(decoding: source.bytes.prefix(64), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if ["null", "{}"].contains(words.last),
        ["", "\(Self.headline):"].contains(words.dropLast().joined(separator: " "))
      {
        self.init(Value(.map([:]), at: root), from: origin, sources: [source])
        return
      }
      throw InputFailure(diagnostics: file.diagnostics.filter(\.isFailure), sources: [source])
    }
    if case .map(var entries) = value.content {
      if let computed = entries[Self.computed], computed.isNull {
        throw InputFailure(
          .history,
          "these are the computed values, the chart's own among them; leave out --all of helm get "
            + "values", at: (computed.keyLocation ?? root).beginning, sources: [source])
      }
      if entries[Self.headline]?.isNull == true { entries[Self.headline] = nil }
      value.content = .map(entries)
    }
    self.init(value, from: origin, sources: [source])
  }

  private static let headline = "USER-SUPPLIED VALUES"
  private static let computed = "COMPUTED VALUES"
}
