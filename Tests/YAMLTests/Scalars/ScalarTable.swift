import TestSupport
import Testing

import YAML

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `Tests/Oracles/scalars.tsv`, the spellings that were asked of kubectl.
enum ScalarTable {
  enum Expectation: Hashable {
    case kind(Scalar.Kind)
    /// An infinity or NaN, which JSON does not have.
    case notFinite
    /// The text does not fit the tag.
    case misfit
  }

  struct Row: CustomTestStringConvertible {
    /// The scalar as it stands in a file, perhaps with a tag.
    let spelling: String
    let expected: Expectation

    var testDescription: String { spelling }

    /// What this package reads.
    var actual: Expectation {
      guard let kind else { return .misfit }
      if case .float(let value) = kind, !value.isFinite { return .notFinite }
      return .kind(kind)
    }

    private var kind: Scalar.Kind? {
      guard spelling.hasPrefix("!") else { return Scalar.Kind(resolvingPlain: spelling) }
      let parts = spelling.split(separator: " ", maxSplits: 1)
      let tag =
        parts[0].hasPrefix("!!") ? "tag:yaml.org,2002:" + parts[0].dropFirst(2) : String(parts[0])
      let text = parts.count > 1 ? parts[1] : ""
      let isQuoted = text.hasPrefix("\"")
      return Scalar.Kind(
        resolving: String(isQuoted ? text.dropFirst().dropLast() : text), tag: tag)
    }
  }

  static func rows() throws -> [Row] {
    let path = "\(repositoryRoot)/Tests/Oracles/scalars.tsv"
    let table = try String(contentsOfFile: path, encoding: .utf8)
    return try table.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require([3, 5].contains(columns.count), "\(line)")
      return Row(spelling: columns[0], expected: try expectation(columns[1], json: columns[2]))
    }
  }

  private static func expectation(_ kind: String, json: String) throws -> Expectation {
    switch (kind, json) {
    case ("none", "refused"): .misfit
    case ("float", "refused"): .notFinite
    case ("null", "null"): .kind(.null)
    case ("boolean", "true"), ("boolean", "false"): .kind(.boolean(json == "true"))
    case ("integer", _): .kind(.integer(try #require(Int(json))))
    case ("float", _): .kind(.float(try #require(Double(json))))
    case ("string", _): .kind(.string)
    default: throw Malformed(kind: kind)
    }
  }

  private struct Malformed: Error {
    let kind: String
  }
}
