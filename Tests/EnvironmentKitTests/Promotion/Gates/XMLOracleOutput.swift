import EnvironmentKit
import Foundation
import JSON
import TestSupport
import Testing

/// The folder to write to; nil in an ordinary test run.
private let outputFolder = ProcessInfo.processInfo.environment["KUBESENTIMENT_ORACLE_OUTPUT"]

/// Writes what `Tests/Oracles/xml_reader.py` gives to expat: documents, and what was read of them.
///
/// A line is a document's bytes in hexadecimal, and either its events, `[name, attribute, value, …]`
/// and null for an end, or why it was refused.
@Suite(
  "Output for the other XML reader",
  .enabled(if: outputFolder != nil, "KUBESENTIMENT_ORACLE_OUTPUT is not set"))
struct XMLOracleOutput {
  @Test("Test reports, and many broken ones")
  func reports() throws {
    var random = SeededGenerator(seed: 45)
    var documents = TestReportTests.valid.map { Array($0.utf8) }
    documents += (0..<20_000).map { _ in
      let valid = TestReportTests.valid.randomElement(using: &random) ?? ""
      return EvidenceFuzzTests.mutation(of: valid, EvidenceFuzzTests.markup, &random)
    }
    let lines = documents.map { document -> String in
      let bytes = document.map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined()
      let row: [(String, JSONValue)] = [("bytes", .string(bytes)), Self.reading(of: document)]
      return JSONValue.object(row).serialized(.compact) + "\n"
    }
    try Data(lines.joined().utf8).write(
      to: URL(filePath: "\(try #require(outputFolder))/xml.jsonl"))
  }

  private static func reading(of document: [UInt8]) -> (String, JSONValue) {
    var events: [JSONValue] = []
    do throws(XMLFailure) {
      var reader = try XMLReader(document)
      while let event = try reader.next() {
        switch event {
        case .end: events.append(.null)
        case .start(let element):
          let attributes = element.attributes.flatMap { [$0.name, $0.value] }
          events.append(.array(([element.name] + attributes).map { .string($0) }))
        }
      }
      return ("events", .array(events))
    } catch {
      return ("refused", .string(error.message))
    }
  }
}
