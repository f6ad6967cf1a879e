internal import Diagnostics
internal import OrderedCollections
internal import YAML

/// The comparison matrix of the environments: `matrix.yaml`.
package struct ComparisonMatrix: Sendable {
  private var cells: [String: [Tier: MatrixCell]] = [:]

  /// A matrix that asks nothing.
  init() {}

  /// What the matrix asks of a tier in a row; nil where it asks nothing.
  package func cell(row: String, tier: Tier) -> MatrixCell? {
    cells[row]?[tier]
  }

  /// - Parameters:
  ///   - rows: the rows that have a meaning, with what their cells may be.
  /// - Throws: `InputFailure` for an unknown row or a cell that does not fit.
  package static func read(
    _ file: ConfigurationFile, rows: [String: MatrixCell.Kind]
  ) throws(InputFailure) -> ComparisonMatrix {
    var matrix = ComparisonMatrix()
    var failures: [Diagnostic] = []
    for (row, columns) in file.value.map ?? [:] {
      guard let kind = rows[row] else {
        let advice =
          nearest(to: row, among: rows.keys).map { "did you mean `\($0)`?" }
          ?? "the rows are \(rows.keys.sorted().joined(separator: ", "))"
        let place = columns.keyLocation ?? columns.location
        failures.append(file.failure("unknown row `\(row)`; \(advice)", at: place))
        continue
      }
      failures += file.eachTier(of: columns, row: row) { tier, scalar in
        guard let cell = MatrixCell(scalar.text, kind: kind) else {
          return "`\(scalar.text)` does not fit the row `\(row)`; write \(kind.expected)"
        }
        matrix.cells[row, default: [:]][tier] = cell
        return nil
      }
    }
    guard failures.isEmpty else {
      throw InputFailure(diagnostics: failures, sources: [file.source])
    }
    return matrix
  }
}

extension ConfigurationFile {
  /// Walks the cells of one row of a table: `{ dev: …, staging: …, prod: … }`.
  /// - Parameter read: takes a cell, and says what is wrong with it.
  func eachTier(
    of columns: Value, row: String,
    _ read: (Tier, Scalar) -> String?
  ) -> [Diagnostic] {
    guard let map = columns.map else {
      return [
        failure(
          "`\(row)` needs a cell for each tier: { dev: …, staging: …, prod: … }",
          at: columns.location)
      ]
    }
    var failures: [Diagnostic] = []
    for (column, value) in map where column != "description" {
      guard let tier = Tier(rawValue: column) else {
        let place = value.keyLocation ?? value.location
        failures.append(
          failure("unknown column `\(column)`; the columns are dev, staging, prod", at: place))
        continue
      }
      guard let scalar = value.scalar, scalar.kind != .null else {
        failures.append(
          failure(
            "a cell holds one word or number, not \(value.kindName); write one, or leave out "
              + "`\(column)`", at: value.location))
        continue
      }
      if let problem = read(tier, scalar) {
        failures.append(failure(problem, at: value.location))
      }
    }
    return failures
  }
}
