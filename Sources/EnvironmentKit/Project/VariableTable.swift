internal import Diagnostics
internal import OrderedCollections
internal import YAML

/// The variables that each tier needs: `variables.yaml`.
package struct VariableTable: Sendable {
  package enum Requirement: Sendable, Hashable {
    /// `deployment.env` holds exactly this.
    case fixed(String)
    /// There, in `deployment.env` or as a secret.
    case required
    case optional
  }

  package struct Row: Sendable {
    package let name: String
    package let description: String?
    package fileprivate(set) var requirements: [Tier: Requirement] = [:]
  }

  package let rows: [Row]

  /// - Throws: `InputFailure` for a cell that can not be read.
  package static func read(_ file: ConfigurationFile) throws(InputFailure) -> VariableTable {
    var rows: [Row] = []
    var failures: [Diagnostic] = []
    for (name, columns) in file.value.map ?? [:] {
      var row = Row(name: name, description: columns["description"]?.string)
      failures += file.eachTier(of: columns, row: name) { tier, scalar in
        guard let requirement = Requirement(scalar) else {
          let word = nearest(to: scalar.text, among: ["required", "optional"])
          return word.map { "`\(scalar.text)` is no word of this table; did you mean `\($0)`?" }
            ?? "write required, optional, or the value in quotes: \"\(scalar.text)\""
        }
        row.requirements[tier] = requirement
        return nil
      }
      rows.append(row)
    }
    guard failures.isEmpty else {
      throw InputFailure(diagnostics: failures, sources: [file.source])
    }
    return VariableTable(rows: rows)
  }
}

extension VariableTable.Requirement {
  /// A word of the table, or a value in quotes; nil for anything else.
  fileprivate init?(_ scalar: Scalar) {
    switch (scalar.style, scalar.text) {
    case (.plain, "required"): self = .required
    case (.plain, "optional"): self = .optional
    case (.plain, _): return nil
    default: self = .fixed(scalar.text)
    }
  }
}
