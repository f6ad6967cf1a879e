import Diagnostics
import EnvironmentKit
import TestSupport
import Testing

/// Whatever the bytes, reading ends soon: with entries, or with a reason and a place.
@Suite("Ledgers and intents on broken input")
struct LedgerFuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "\n", "\r\n", "\n\n", "null", "-1", "1e999",
      "99999999999999999999", "{\"version\":1", ",\"hash\":\"", "\0", " ", "é", "true",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = min(Int.random(in: 0..<40, using: &random), bytes.count - place)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  @Test("Good ledgers with pieces removed, doubled and put in")
  func ledgers() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    for minor in 1...3 { try project.release(tag: "v1.\(minor).0") }
    let good = Array(try #require(project.text(project.ledger)).utf8)
    let lines = good.count { $0 == UInt8(ascii: "\n") }
    for seed in UInt64(0)..<1500 {
      var random = SeededGenerator(seed: seed)
      let bytes = mutated(good, &random)
      try folder.write("environments/releases/prod.jsonl", bytes: bytes)
      let verification = try project.verify()
      if let failure = verification.failure {
        let diagnostic = try #require(failure.diagnostics.first)
        #expect(diagnostic.location.start.line <= lines + 50 && !diagnostic.message.isEmpty)
      } else {
        // Whole entries are gone from its end, or nothing was changed in the end.
        #expect(good.starts(with: bytes), "seed \(seed)")
      }
    }
  }

  @Test("Good intents with pieces removed, doubled and put in never change a file")
  func intents() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    var intent: [UInt8] = []
    try project.release(tag: "v1.1.0") { step in
      if step == .intentWritten {
        intent = Array((project.text(project.pending) ?? "").utf8)
      }
    }
    let values = project.text(project.values)
    let ledger = project.text(project.ledger)
    try #require(!intent.isEmpty)
    for seed in UInt64(0)..<600 {
      var random = SeededGenerator(seed: seed)
      try folder.write("environments/releases/prod.pending", bytes: mutated(intent, &random))
      let failures = failures { () throws(InputFailure) in
        _ = try interruptedRelease(
          directory: project.directory, of: Project.standard.environments[2])
      }
      #expect(failures.allSatisfy { !$0.message.isEmpty })
    }
    #expect(project.text(project.values) == values && project.text(project.ledger) == ledger)
  }
}
