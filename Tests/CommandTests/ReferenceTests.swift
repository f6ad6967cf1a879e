import Files
import Testing

@Suite("The reference's own YAML")
struct ReferenceTests {
  /// The reference's three files with our tables, and nothing else.
  private static func changes() throws -> [Change] {
    var changes: [Change] = [
      .remove("environments/project.yaml"), .remove("environments/base.yaml"),
    ]
    for name in ["dev", "staging", "prod"] {
      let path = "\(Binary.repository)/Tests/Fixtures/reference/\(name).yaml"
      changes.append(.bytes("environments/\(name).yaml", try readFile(path, limit: 1 << 20)))
    }
    return changes
  }

  static let cases: [(name: String, arguments: [String])] = [
    ("reference", ["validate"]),
    ("reference-json", ["validate", "--format", "json"]),
  ]

  @Test("Has 13 errors", arguments: cases)
  func errors(_ name: String, _ arguments: [String]) async throws {
    try await Golden.check(Case(name, arguments, Self.changes()))
  }

  @Test(
    "Has 3 errors in dev, 5 in staging, 5 in prod",
    arguments: [("dev", 3), ("staging", 5), ("prod", 5)])
  func each(_ name: String, _ count: Int) async throws {
    let outcome = try await Case(name, ["validate", name], Self.changes()).run()
    #expect(outcome.output.split(separator: "\n").count { $0.contains(": error: ") } == count)
    #expect(outcome.exit == "1")
  }
}
