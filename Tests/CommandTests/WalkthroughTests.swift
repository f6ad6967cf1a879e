import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs the README's release, from dev to production and back, and holds it to what the README says.
@Suite("The README's release")
struct WalkthroughTests {
  /// A command of the README with what stands below it. A line `…` is any number of lines.
  private struct Command {
    let text: String
    var said: [String] = []
  }

  private static let heading = "## A release, from dev to production and back"

  private static func commands() throws -> [Command] {
    let readme = try String(contentsOfFile: "\(Binary.repository)/README.md", encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: heading))
    var commands: [Command] = []
    var isBlock = false
    for line in lines[(start + 1)...].prefix(while: { !$0.hasPrefix("## ") }) {
      if line.hasPrefix("```") {
        isBlock.toggle()
      } else if isBlock, line.hasPrefix("$ ") {
        commands.append(Command(text: String(line.dropFirst(2))))
      } else if isBlock, !commands.isEmpty {
        commands[commands.count - 1].said.append(line)
      }
    }
    return commands
  }

  @Test("Is what the binary does and says", .timeLimit(.minutes(2)))
  func walk() async throws {
    let workspace = try Workspace([
      .write("tests.xml", PromoteTests.report(tests: 41, tag: "dev")),
      .write("integration.xml", PromoteTests.report(tests: 12, tag: "staging-v1.2.0")),
      .write("staging.json", PromoteTests.metrics), .write("canary-10.json", PromoteTests.metrics),
      .write("canary-50.json", PromoteTests.metrics),
      .write("canary-100.json", PromoteTests.metrics),
    ])
    let before = try workspace.text(PromoteTests.prod)
    let commands = try Self.commands()
    #expect(commands.count == 9)
    for command in commands {
      let folder = Binary.path.dropLast("/kubesentiment".count)
      let process = try await workspace.run(
        "/bin/sh", ["-c", command.text],
        variables: ["PATH": "\(folder):/usr/local/bin:/usr/bin:/bin"])
      let said = process.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Self.masked(String($0)) }
      #expect(
        Self.matches(said[...].dropLast(), command.said.map(Self.masked)[...]),
        "$ \(command.text)\n\(process.output)")
      #expect(
        process.exit == (command.said.last?.hasPrefix("Not allowed") == true ? "1" : "0"),
        "$ \(command.text)")
    }
    #expect(try workspace.text(PromoteTests.prod) == before, "the way back is the whole way")
  }

  /// Without what differs from run to run: times, ages, hashes.
  private static func masked(_ line: String) -> String {
    line.replacing(#/\d{4}-\d\d-\d\dT[\d:]{8}Z/#, with: "TIME")
      .replacing(#/\d+s old/#, with: "AGE").replacing(#/\b[0-9a-f]{12}\b/#, with: "HASH")
  }

  private static func matches(_ said: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return said.isEmpty }
    if first == "…" {
      let rest = pattern.dropFirst()
      return (said.startIndex...said.endIndex).contains { matches(said[$0...], rest) }
    }
    return said.first == first && matches(said.dropFirst(), pattern.dropFirst())
  }
}
