import Testing

import Secrets

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The cases that `Tests/Oracles/env_files.py` asks kubectl about.
@Suite("Env files as kubectl reads them")
struct EnvFileGoldenTests {
  /// `Tests/Oracles/env_files.json`
  struct Table: Decodable {
    struct Difference: Decodable {
      let why: String
      /// Set where we read what kubectl does not: all keys.
      let keys: [String]?
      /// Set where we refuse what kubectl reads: line:column of every problem.
      let problems: [String]?
    }

    /// The variables of the process in which kubectl was asked.
    let process: [String: String]
    /// By the case's name.
    let differences: [String: Difference]
  }

  struct Golden: Decodable {
    let data: [String: String]
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Oracles")

  static func cases() throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: folder.appendingPathComponent("env_files").path)
      .filter { $0.hasSuffix(".env") }.map { String($0.dropLast(4)) }.sorted()
  }

  private let table: Table

  init() throws {
    let url = Self.folder.appendingPathComponent("env_files.json")
    table = try JSONDecoder().decode(Table.self, from: Data(contentsOf: url))
  }

  private func content(_ name: String) -> [UInt8]? {
    let url = Self.folder.appendingPathComponent("env_files").appendingPathComponent(name)
    return (try? Data(contentsOf: url)).map { Array($0) }
  }

  private func read(_ name: String) throws -> Result<EnvFile, EnvFile.Invalid> {
    let bytes = try #require(content(name + ".env"))
    do throws(EnvFile.Invalid) {
      return .success(try EnvFile(bytes, file: name, process: { table.process[$0] }))
    } catch {
      return .failure(error)
    }
  }

  @Test("A file reads as kubectl reads it", arguments: try cases())
  func golden(name: String) throws {
    guard table.differences[name] == nil else { return }
    let file = try read(name)
    if let json = content(name + ".json") {
      let golden = try JSONDecoder().decode(Golden.self, from: Data(json))
      let entries = try file.get().entries
      let data = entries.map { ($0.key, base64($0.value.revealed.utf8)) }
      #expect(Dictionary(uniqueKeysWithValues: data) == golden.data)
    } else {
      try #require(content(name + ".error") != nil)
      #expect(throws: EnvFile.Invalid.self) { try file.get() }
    }
  }

  @Test("Where we differ from kubectl, it is on purpose")
  func differences() throws {
    #expect(try Self.cases().count >= 70)
    for (name, difference) in table.differences {
      #expect(!difference.why.isEmpty)
      #expect(content(name + ".json") != nil, "\(name) is refused by kubectl too")
      switch try read(name) {
      case .success(let file): #expect(file.entries.map(\.key) == difference.keys, "\(name)")
      case .failure(let invalid):
        let places = invalid.problems.map { "\($0.line):\($0.column)" }
        #expect(places == difference.problems, "\(name)")
      }
    }
  }
}
