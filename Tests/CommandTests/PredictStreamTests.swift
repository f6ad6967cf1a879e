import Testing

/// What a shell does with a running prediction.
@Suite("predict in a pipe", .timeLimit(.minutes(1)))
struct PredictStreamTests {
  private func shell(_ script: String, _ changes: [Change] = []) async throws -> ProcessResult {
    try await Workspace(changes).run("sh", ["-c", script, Binary.path])
  }

  @Test("A line is answered before the next one is there")
  func slow() async throws {
    let result = try await shell(
      """
      mkfifo in out
      "$0" predict --input in > out &
      exec 4< out 3> in
      echo 'I love this' >&3; read first <&4; echo "first: $first"
      echo 'a terrible film' >&3; read second <&4; echo "second: $second"
      exec 3>&-
      wait
      """)
    #expect(result.output.contains("first: POSITIVE"))
    #expect(result.output.contains("second: NEGATIVE"))
    #expect(result.error.isEmpty && result.exit == "0")
  }

  @Test("A reader that has enough ends it quietly")
  func head() async throws {
    let result = try await shell(
      """
      awk 'BEGIN { for (i = 0; i < 3000; i++) print "I love this" }' | "$0" predict | head -n 1
      """)
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.error.isEmpty)
  }

  @Test(
    "One that is killed leaves the old file and nothing beside it", arguments: ["KILL", "TERM"])
  func killed(signal: String) async throws {
    let result = try await shell(
      """
      mkfifo in
      "$0" predict --input in --output out.txt & exec 3> in
      awk 'BEGIN { for (i = 0; i < 600; i++) print "I love this" }' >&3
      sleep 0.3
      kill -\(signal) $!
      wait $!
      cat out.txt
      ls -A | grep -v -e environments -e templates
      """, [.write("out.txt", "old\n")])
    #expect(result.output.hasPrefix("old\n"))
    // On a file system without unnamed files one of our own names stays behind.
    let names = result.output.split(separator: "\n").dropFirst()
    #expect(names.allSatisfy { ["in", "out.txt"].contains($0) || $0.hasPrefix(".kubesentiment-") })
  }

  /// What a terminal shows of a run whose second line comes late.
  private func shown(_ options: String, variables: String = "TERM=xterm") async throws -> String {
    let terminal = try PseudoTerminal()
    let script = """
      { echo 'I love this'; sleep 2; echo 'I love this'; } |
        \(variables) "$0" predict \(options) 2> \(terminal.path)
      """
    #expect(try await shell(script).exit == "0")
    return terminal.shown()
  }

  @Test("Progress is drawn for who watches, and erased at the end")
  func progress() async throws {
    let shown = try await shown("--output out.txt")
    // Lines of a terminal end with CR LF.
    let end = #/\r\x1B\[K2 texts  [0-9]\/s  0:[0-9]{2}\r\x1B\[Kwrote out\.txt\r\n$/#
    #expect(shown.contains(end), "\(shown.debugDescription)")
  }

  @Test(
    "No progress is drawn where it is not wanted, or cannot be",
    arguments: [
      ("--output out.txt", "TERM=dumb", "wrote out.txt\r\n"),
      ("--output out.txt --quiet", "TERM=xterm", ""),
    ])
  func noProgress(options: String, variables: String, expected: String) async throws {
    #expect(try await shown(options, variables: variables) == expected)
  }

  @Test("No progress is drawn where nobody watches")
  func noProgress() async throws {
    let result = try await shell(
      """
      { echo 'I love this'; sleep 1; echo 'I love this'; } | "$0" predict --output out.txt
      """)
    #expect(result.error == "wrote out.txt\n")
  }
}
