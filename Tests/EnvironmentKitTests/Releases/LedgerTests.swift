import Diagnostics
import EnvironmentKit
import Files
import Foundation
import JSON
import Secrets
import Testing
import YAML

@Suite("The ledger of releases")
struct LedgerTests {
  @Test("Without a file there are no releases, and nothing is wrong")
  func empty() throws {
    let project = try ReleaseProject(in: TemporaryProject())
    #expect(try project.read().isEmpty)
    #expect(try project.read().latest == nil)
    #expect(try project.read().entry(revision: 1) == nil)
    let verification = try project.verify()
    #expect(verification.entries == 0 && verification.failure == nil && verification.hash == nil)
  }

  @Test("A file without entries is one that lost them")
  func lost() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try folder.write("environments/releases/prod.jsonl", "")
    let failure = try #require(try project.verify().failure)
    #expect(folder.shown(failure).joined().contains("the file is empty: its entries are gone"))
    #expect(throws: InputFailure.self) { try project.read() }
  }

  @Test("The first release writes what was there before, too; each other one an entry")
  func releases() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    let written = try project.release(tag: "v1.1.0")
    try project.release(tag: "v1.2.0")
    let ledger = try project.read()
    let entries = try ledger.entries
    #expect(entries.map(\.revision) == [1, 2, 3])
    #expect(entries.map(\.action) == [.baseline, .promote, .promote])
    #expect(entries.map(\.tag) == ["v1.0.0", "v1.1.0", "v1.2.0"])
    #expect(entries.allSatisfy { $0.environment == "prod" && $0.origin == ReleaseProject.origin })
    #expect(written.location == entries[1].location)
    let lines = try #require(project.text(project.ledger)).split(separator: "\n")
    #expect(lines[2].contains(#","image":"gcr.io/example/app:v1.2.0","#))
    #expect(lines[0].contains(#","gates":[],"#) && lines[0].contains(#","previous":null,"#))
    #expect(lines[1].contains(#","gates":[{"name":"validate","status":"passed","evidence":"#))
    #expect(try ledger.latest?.revision == 3)
    let verification = try project.verify()
    #expect(verification.entries == 3 && verification.failure == nil)
    #expect(lines[2].hasSuffix(#","hash":"\#(verification.hash ?? "")"}"#))
    withExtendedLifetime(folder) {}
  }

  @Test("An entry's values are the merged ones, placeholders kept, written secrets masked")
  func values() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    let entry = try project.release(tag: "v1.1.0")
    #expect(entry.values["redis"]?["port"]?.scalar?.kind == .integer(6379))
    #expect(entry.values["grafana"]?["token"]?.string == "${GRAFANA_TOKEN}")
    #expect(entry.values["grafana"]?["adminPassword"]?.string == "***")
    #expect(project.text(project.ledger)?.contains("hunter2") == false)
    #expect(
      entry.valuesDigest == (try sha256Hex(Array(entry.values.json.serialized(.compact).utf8))))
    // Each value knows its place in the ledger.
    let tag = try #require(entry.values.at(ValuePath(keys: "image", "tag")))
    #expect(tag.location.file == project.ledger && tag.location.start.line == 2)
    let bytes = Array(try #require(project.text(project.ledger)).utf8)
    let place = tag.location.start.offset..<tag.location.end.offset
    #expect(String(decoding: bytes[place], as: UTF8.self) == "\"v1.1.0\"")
    withExtendedLifetime(folder) {}
  }

  @Test("A line is compact JSON with its members in order, its hash last and of what stands before")
  func format() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    let text = try #require(project.text(project.ledger))
    #expect(text.hasSuffix("}\n"))
    var members: [String] = []
    for line in text.split(separator: "\n") {
      members = []
      var reader = JSONReader(Array(line.utf8))
      try reader.readObject { (reader, key) throws(JSONFailure) in
        members.append(key)
        try reader.skipValue()
      }
      let cut = try #require(line.range(of: ",\"hash\":\"", options: .backwards))
      let hash = line[cut.upperBound...].dropLast(2)
      #expect(try sha256Hex(Array("\(line[..<cut.lowerBound])}".utf8)) == hash)
    }
    #expect(
      members == [
        "version", "revision", "environment", "time", "actor", "action", "commit", "tag", "image",
        "changes", "gates", "values", "valuesDigest", "previous", "hash",
      ])
    withExtendedLifetime(folder) {}
  }

  @Test("What could not be read back is not written")
  func tooDeep() throws {
    let folder = try TemporaryProject()
    let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
    let project = try ReleaseProject(in: folder, prod: ReleaseProject.prod + "deep: \(deep)\n")
    let before = project.text(project.values)
    let failure = #expect(throws: InputFailure.self) { try project.release(tag: "v1.1.0") }
    #expect(failure?.diagnostics.first?.message.contains("levels deep") == true)
    #expect(project.text(project.values) == before && project.text(project.ledger) == nil)
    withExtendedLifetime(folder) {}
  }
}
