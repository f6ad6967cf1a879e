package import Diagnostics
package import YAML

/// Two sides to be compared.
package struct ComparisonRequest: Sendable {
  /// The environments directory.
  package let directory: String
  package let from: ComparedSide
  package let to: ComparedSide
  /// What lies over TO.
  package let further: FurtherLayers
  /// Where FROM is read; nil for the disk.
  package let revision: FileRevision?

  package init(
    directory: String, from: ComparedSide, to: ComparedSide,
    further: FurtherLayers = FurtherLayers(), revision: FileRevision? = nil
  ) {
    self.directory = directory
    self.from = from
    self.to = to
    self.further = further
    self.revision = revision
  }

  /// What the two sides are called.
  package var names: (from: String, to: String) {
    let options = further.optionNames
    return (
      revision.map { "\(from.name) at \($0.name)" } ?? from.name,
      options.isEmpty ? to.name : "\(to.name) with \(options.joined(separator: ", "))"
    )
  }

  /// Reads both sides.
  /// - Throws: `InputFailure` with everything that is wrong with either.
  package func values() throws(InputFailure) -> ComparedValues {
    var failures: [InputFailure] = []
    var reader = SideReader(directory: directory)
    func reading(
      _ side: ComparedSide, _ reader: inout SideReader, _ further: FurtherLayers
    ) -> (value: Value, sources: [SourceText])? {
      do throws(InputFailure) {
        return try reader.read(side, further: further)
      } catch {
        failures.append(error)
        return nil
      }
    }
    let old: (value: Value, sources: [SourceText])?
    if let revision {
      var past = SideReader(directory: directory, from: .revision(revision))
      old = reading(from, &past, FurtherLayers())
    } else {
      old = reading(from, &reader, FurtherLayers())
    }
    let new = reading(to, &reader, further)
    guard let old, let new else { throw InputFailure(failures) }
    return ComparedValues(
      names: names, from: old.value, to: new.value, sources: (old.sources + new.sources).byName)
  }
}

/// Two sides that were read.
package struct ComparedValues: Sendable {
  package let names: (from: String, to: String)
  package let from: Value
  package let to: Value
  package let sources: [String: SourceText]

  /// What differs between them.
  package var difference: Difference {
    EnvironmentKit.difference(from: from, to: to, names: names, sources: sources)
  }

  package var patch: JSONPatch {
    JSONPatch(from: from, to: to, sources: sources)
  }
}

extension FurtherLayers {
  /// The options that they came from, without a value, which may be a secret.
  fileprivate var optionNames: [String] {
    files.map { "-f \($0)" }
      + SetExpression.Kind.allCases.filter { kind in sets.contains { $0.kind == kind } }
      .map(\.rawValue)
  }
}

extension InputFailure {
  /// Several at once. What both sides have in common is said once.
  fileprivate init(_ failures: [InputFailure]) {
    var diagnostics: [Diagnostic] = []
    for diagnostic in failures.flatMap(\.diagnostics) where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
    self.init(diagnostics: diagnostics, sources: failures.flatMap(\.sources))
  }
}
