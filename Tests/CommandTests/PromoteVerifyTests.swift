import Testing

@Suite("promote verify")
struct PromoteVerifyTests {
  private static let ledger = "environments/releases/prod.jsonl"

  /// A workspace whose ledger has five entries.
  private func workspace() async throws -> Workspace {
    let workspace = try Workspace(PromoteTests.release)
    let commands =
      [PromoteTests.toProd + PromoteTests.evidence]
      + [
        ["promote", "advance", "prod"], ["promote", "advance", "prod"],
        ["promote", "finish", "prod"],
      ]
      .map { $0 + ["--evidence", "metrics=metrics.json"] }
    for command in commands {
      let result = try await workspace.run(Binary.path, command + ["--apply"])
      try #require(result.exit == "0", "\(result.error)")
    }
    return workspace
  }

  private static let damages: [(String, @Sendable ([String]) -> String, String)] = [
    ("edited", { $0.changing(2) { $0.replacing("v1.2.0", with: "v1.3.0") } }, "jsonl:3:1"),
    ("entry missing", { $0.removing(1) }, "revision 2 is missing"),
    ("first missing", { $0.removing(0) }, "revision 1 is missing"),
    ("twice", { ($0 + [$0[4]]).joined(separator: "\n") + "\n" }, "two entries have the revision 5"),
    ("cut", { String($0.joined(separator: "\n").dropLast(100)) }, "is cut off"),
    (
      "swapped", { [$0[0], $0[2], $0[1], $0[3], $0[4]].joined(separator: "\n") + "\n" }, "jsonl:2:1"
    ),
    ("no JSON", { $0.changing(3) { _ in "{" } }, "jsonl:4:"),
    ("blank line", { $0.changing(3) { "\n\($0)" } }, "line 4 is blank"),
  ]

  @Test("Names the first bad entry, with exit code 1", arguments: damages.indices)
  func damaged(_ index: Int) async throws {
    let (name, damage, message) = Self.damages[index]
    let workspace = try await workspace()
    let lines = try workspace.text(Self.ledger).split(separator: "\n").map(String.init)
    try #require(lines.count == 5)
    try workspace.write(Self.ledger, damage(lines).utf8)
    let outcome = try await Case("verify", ["promote", "verify", "prod", "staging"])
      .run(in: workspace)
    #expect(outcome.exit == "1", "\(name)")
    #expect(outcome.output.contains("BROKEN"))
    #expect(outcome.error.contains(message), "\(name): \(outcome.error)")
    let json = try await workspace.run(Binary.path, ["promote", "verify", "--format", "json"])
    #expect(json.exit == "1")
    #expect(json.output.contains(#""isGood": false"#))
    #expect(json.output.contains(#""rule": "KS016""#))
    // A damaged ledger gets no further entry.
    let apply = try await Case("abort", ["promote", "revert", "prod", "--to", "1", "--apply"])
      .run(in: workspace)
    #expect(apply.exit == "2")
    #expect(apply.written.keys.allSatisfy { $0.hasSuffix(".lock") })
  }

  @Test("A release that is pending is found, with exit code 1, in the document too")
  func pending() async throws {
    let pending = "environments/releases/prod.pending"
    let workspace = try Workspace([.write(pending, "{\n")])
    let text = try await workspace.run(Binary.path, ["promote", "verify"])
    #expect(text.exit == "1")
    #expect(text.output.contains("interrupted"))
    #expect(text.error.hasPrefix("\(pending):1:1: error: it is damaged"))
    let json = try await workspace.run(
      Binary.path, ["promote", "verify", "prod", "--format", "json"])
    #expect(json.exit == "1" && json.error.isEmpty)
    #expect(json.output.contains(#""status": "interrupted""#))
    #expect(json.output.contains(#""isGood": false"#))
  }

  @Test("A ledger that lost all of its entries is found")
  func emptied() async throws {
    let workspace = try Workspace([.write(Self.ledger, "")])
    let outcome = try await workspace.run(Binary.path, ["promote", "verify"])
    #expect(outcome.exit == "1")
    #expect(outcome.error.contains("the file is empty: its entries are gone"))
  }

  @Test("A ledger that can not be read is exit code 2")
  func unreadable() async throws {
    let workspace = try Workspace([.directory(Self.ledger)])
    let outcome = try await Case("verify", ["promote", "verify"]).run(in: workspace)
    #expect(outcome.exit == "2")
    #expect(outcome.output.contains("unreadable"))
  }
}

extension [String] {
  fileprivate func changing(_ index: Int, _ change: (String) -> String) -> String {
    enumerated().map { $0 == index ? change($1) : $1 }.joined(separator: "\n") + "\n"
  }

  fileprivate func removing(_ index: Int) -> String {
    enumerated().filter { $0.offset != index }.map(\.element).joined(separator: "\n") + "\n"
  }
}
