package import Diagnostics
package import YAML

/// The values that a revision was deployed with.
package struct RevisionValues: Sendable {
  /// Where they are known from.
  package enum Origin: Sendable, Hashable {
    /// What `helm get values` printed, in this file: secrets are filled in.
    case helm(file: String)
    /// The ledger's entry: placeholders kept, secrets masked.
    case ledger(revision: Int)
    /// The environment's files as they are now.
    case files
  }

  /// The values themselves, a map.
  package let value: Value
  /// Where they are known from.
  package let origin: Origin
  /// The texts that places in the values point into.
  package let sources: [SourceText]

  package init(_ value: Value, from origin: Origin, sources: [SourceText]) {
    self.value = value
    self.origin = origin
    self.sources = sources
  }

  var isFromHelm: Bool { if case .helm = origin { true } else { false } }
  var isFromLedger: Bool { if case .ledger = origin { true } else { false } }
}

extension RevisionValues.Origin: CustomStringConvertible {
  package var description: String {
    switch self {
    case .helm(let file): file
    case .ledger(let revision): "the ledger's revision \(revision)"
    case .files: "the environment's files"
    }
  }
}
