import Kubernetes
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rows of Tests/Oracles/quantities.tsv, which quantities.py asks kubectl.
@Suite("Quantities as kubectl reads them")
struct QuantityOracleTests {
  struct Row: Sendable {
    let input: String
    /// The canonical text, or nil for an error.
    let canonical: String?
  }

  static func rows() throws -> [Row] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let table = try Data(contentsOf: tests.appending(path: "Oracles/quantities.tsv"))
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst()
    return lines.map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(input: columns[0], canonical: columns[1] == "error" ? nil : columns[1])
    }
  }

  @Test("Every row has the canonical text, or the error, that kubectl gives it")
  func everyRow() throws {
    let rows = try Self.rows()
    #expect(rows.count > 250)
    for row in rows {
      let canonical = try? Quantity(parsing: row.input).canonical
      #expect(canonical == row.canonical, "\(row.input.debugDescription)")
    }
  }

  @Test("A canonical text reads back as an equal quantity, and is its own canonical text")
  func canonicalReadsBack() throws {
    for row in try Self.rows() {
      guard let canonical = row.canonical else { continue }
      let quantity = try Quantity(parsing: row.input)
      let readBack = try Quantity(parsing: canonical)
      #expect(readBack == quantity, "\(row.input)")
      #expect(readBack.hashValue == quantity.hashValue)
      #expect(readBack.canonical == canonical, "\(row.input)")
    }
  }
}
