import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The YAML files that the repository itself holds.
enum RepositoryFiles {
  /// Names such as `environments-dev`, with the texts.
  static func all() throws -> [(name: String, text: String)] {
    return try ["environments", "templates"].flatMap { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(repositoryRoot)/\(folder)")
      return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
        let text = try String(
          contentsOfFile: "\(repositoryRoot)/\(folder)/\(name)", encoding: .utf8)
        return ("\(folder)-\(name.dropLast(5))", text)
      }
    }
  }
}
