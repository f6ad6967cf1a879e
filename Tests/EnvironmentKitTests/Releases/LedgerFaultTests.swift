import Diagnostics
import EnvironmentKit
import Secrets
import Testing

/// What a ledger may have suffered, and what is said of it.
@Suite("Damaged ledgers")
struct LedgerFaultTests {
  /// - Parameters:
  ///   - damage: changes the lines of a ledger of five entries, without their ends.
  ///   - good: how many entries are good.
  private func expect(
    _ message: String, at place: String, good: Int, of damage: (inout [String]) throws -> Void,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    for minor in 1...4 { try project.release(tag: "v1.\(minor).0") }
    var lines = try #require(project.text(project.ledger)).split(separator: "\n").map(String.init)
    try damage(&lines)
    let text = lines.map { $0 + "\n" }.joined()
    // A line that ends in a NUL is to be the last, cut there.
    let cut = text.firstIndex(of: "\0").map { text[..<$0] } ?? text[...]
    try folder.write("environments/releases/prod.jsonl", String(cut))

    let verification = try project.verify()
    let found = verification.failure.map(folder.shown)
    let path = "environments/releases/prod.jsonl"
    let remedy = "restore the file from git: git checkout -- \(path)"
    #expect(found?.count == 1, sourceLocation: sourceLocation)
    let expected = "\(path):\(place): \(message)"
    #expect(
      found?.first?.hasPrefix(expected) == true && found?.first?.hasSuffix(remedy) == true,
      "\(found ?? [])", sourceLocation: sourceLocation)
    #expect(verification.entries == good, sourceLocation: sourceLocation)
    // Reading it says the same.
    let failures = failures { () throws(InputFailure) in
      _ = try ReleaseLedger.read(directory: project.directory, environment: "prod")
    }
    #expect(failures.map(folder.shown) == found, sourceLocation: sourceLocation)
  }

  /// A line with other content and the hash that fits it.
  private func rehashed(_ line: String, _ old: String, _ new: String) throws -> String {
    let body = line.replacing(old, with: new, maxReplacements: 1)
    try #require(body != line)
    let cut = try #require(body.ranges(of: ",\"hash\":\"").last)
    let text = body[..<cut.lowerBound] + "}"
    return "\(text.dropLast()),\"hash\":\"\(try sha256Hex(Array(text.utf8)))\"}"
  }

  @Test("Cut in the middle of the last entry, or without its end")
  func cut() throws {
    try expect("the entry on line 5 is cut off", at: "5:1", good: 4) {
      $0[4] = String($0[4].prefix(700)) + "\0"
    }
    try expect("the entry on line 5 is cut off", at: "5:1", good: 4) { $0[4] += "\0" }
    try expect("the entry on line 3 is damaged: a text has no end", at: "3:700", good: 2) {
      $0[2] = String($0[2].prefix(700))
    }
  }

  @Test("An entry that was edited")
  func edited() throws {
    try expect("revision 2 was changed after it was written", at: "2:1", good: 1) {
      $0[1] = $0[1].replacing("v1.1.0", with: "v1.1.1")
    }
    try expect("the entry on line 4 is damaged: a comma or `}` is missing", at: "4:26", good: 3) {
      $0[3] = $0[3].replacing("\"revision\":4,", with: "\"revision\":4")
    }
    try expect("revision 4 was changed after it was written", at: "4:1", good: 3) {
      $0[3] = $0[3].replacing(",\"hash\":", with: ", \"hash\":")
    }
    try expect("the values of revision 4 are not those that were written", at: "4:1", good: 3) {
      $0[3] = try rehashed($0[3], "\"port\":6379", "\"port\":6380")
    }
    try expect("revision 5 was written behind another revision 4", at: "5:1", good: 4) {
      $0[3] = try rehashed($0[3], "zoe@example.com", "joe@example.com")
    }
  }

  @Test("An entry that is missing, doubled or out of its place")
  func chain() throws {
    try expect("revision 3 is missing: revision 4 stands here", at: "3:1", good: 2) {
      $0.remove(at: 2)
    }
    try expect("revisions 1 to 2 are missing: revision 3 stands here", at: "1:1", good: 0) {
      $0.removeFirst(2)
    }
    try expect(
      "two entries have the revision 3; keep one of two branches' entries", at: "4:1", good: 3
    ) { $0.insert($0[2], at: 3) }
    try expect("revision 4 is missing: revision 5 stands here", at: "4:1", good: 3) {
      $0.swapAt(3, 4)
    }
    try expect("revision 2 stands behind revision 5", at: "6:1", good: 5) { $0.append($0[1]) }
    try expect("revision 1 names an entry before it", at: "1:1", good: 0) {
      $0[0] = try rehashed($0[0], "\"previous\":null", "\"previous\":\"00\"")
    }
  }

  @Test("Entries of another environment or another version")
  func foreign() throws {
    try expect("revision 1 is of the environment `dev`, not `prod`", at: "1:1", good: 0) {
      $0[0] = try rehashed($0[0], "\"environment\":\"prod\"", "\"environment\":\"dev\"")
    }
    try expect(
      "the entry on line 1 has the format's version 2, not 1; use the kubesentiment that wrote it",
      at: "1:1", good: 0
    ) { $0[0] = $0[0].replacing("\"version\":1", with: "\"version\":2") }
    try expect("the entry on line 2 is damaged: there is no action `deploy`", at: "2:133", good: 1)
    {
      $0[1] = try rehashed($0[1], "\"action\":\"promote\"", "\"action\":\"deploy\"")
    }
    try expect(
      "the entry on line 2 is damaged: `who` is not the member that belongs here", at: "2:84",
      good: 1
    ) { $0[1] = try rehashed($0[1], "\"actor\"", "\"who\"") }
    try expect("the entry on line 1 is damaged: an object is needed", at: "1:1", good: 0) {
      $0[0] = "[]"
    }
    try expect("the entry on line 1 is damaged: `version`, `revision`, ", at: "1:3", good: 0) {
      $0[0] = "{}"
    }
  }

  @Test("Blank lines, foreign line ends, and what is not text")
  func lines() throws {
    try expect("line 3 is blank", at: "3:1", good: 2) { $0.insert("", at: 2) }
    try expect("line 6 is blank", at: "6:1", good: 5) { $0.append("") }
    try expect("line 1 has a carriage return: an editor or git", at: "1:1", good: 0) {
      $0 = $0.map { $0 + "\r" }
    }
  }

  @Test("Bytes that are not UTF-8")
  func encoding() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    try project.release(tag: "v1.1.0")
    var bytes = Array(try #require(project.text(project.ledger)).utf8)
    let place = try #require(bytes.firstIndex(of: 0xC3))
    bytes[place] = 0xFF
    try folder.write("environments/releases/prod.jsonl", bytes: bytes)
    #expect(
      try project.verify().failure.map(folder.shown)?.first?.hasPrefix(
        "environments/releases/prod.jsonl:1:1: the entry on line 1 is not UTF-8; ") == true)
  }
}
