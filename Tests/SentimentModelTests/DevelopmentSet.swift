import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// SST-2's development set, which a fresh clone does not have, beside the repository.
enum DevelopmentSet {
  private static let path = "\(repositoryRoot)/../shared/data/sst2/dev.tsv"

  static var isHere: Bool { FileManager.default.fileExists(atPath: path) }

  /// Each sentence with its label: 0 for negative, 1 for positive.
  static func sentences() throws -> [(text: String, label: Int)] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t")
      return (String(cells[0]), cells[1] == "1" ? 1 : 0)
    }
  }
}
