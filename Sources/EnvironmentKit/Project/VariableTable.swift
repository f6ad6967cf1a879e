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
      failures += file.eachTier(of: columns, row: name) { tier, text, _ in
        row.requirements[tier] =
          switch text {
          case "required": .required
          case "optional": .optional
          default: .fixed(text)
          }
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
