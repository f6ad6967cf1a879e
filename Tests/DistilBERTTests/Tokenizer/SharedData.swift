import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Data that a fresh clone does not have, beside the repository.
enum SharedData {
  static let repository = repositoryRoot
  static let folder = "\(repository)/../shared/data"

  static var isHere: Bool { FileManager.default.fileExists(atPath: folder) }

  static func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }
}
