import Diagnostics
import Terminal
import Testing

@Suite struct TextReportTests {
  let replicas = MarkedSource(
    "# Production\nreplicaCount: ⟦2⟧  # Minimum\n", name: "environments/prod.yaml")
  var finding: Diagnostic {
    Diagnostic(
      rule: "KS101", name: "replicas", severity: .error, environment: "prod", path: "replicaCount",
      message: "prod needs 3 to 10 replicas, this has 2", location: replicas.location,
      expected: "3-10", actual: "2", help: "set replicaCount to a number from 3 to 10")
  }
  var sources: [String: SourceText] { [replicas.source.name: replicas.source] }

  @Test("A finding shows its place, its line, what was expected and found, and what to do")
  func complete() {
    #expect(
      renderText([finding], sources: sources) == """
        environments/prod.yaml:2:15: error: prod needs 3 to 10 replicas, this has 2 [KS101 replicas]
            2 | replicaCount: 2  # Minimum
              |               ^
              = expected: 3-10
              = found: 2
              = help: set replicaCount to a number from 3 to 10

        """)
  }

  @Test("A failure shows its place, its line and its help, no more")
  func failure() {
    let broken = MarkedSource("a: 1\nb: 2\n  ⟦⟧c: 3\n", name: "environments/prod.yaml")
    var failure = Diagnostic(
      rule: "KS001", name: "syntax", severity: .error,
      message: "did not find expected key", location: broken.location, expected: "a key",
      actual: "c", isFailure: true)
    let sources = [broken.source.name: broken.source]
    #expect(
      renderText([failure], sources: sources) == """
        environments/prod.yaml:3:3: error: did not find expected key
            3 |   c: 3
              |   ^

        """)
    failure.help = "indent it like the key above"
    #expect(
      renderText([failure], sources: sources) == """
        environments/prod.yaml:3:3: error: did not find expected key
            3 |   c: 3
              |   ^
              = help: indent it like the key above

        """)
  }

  @Test("One blank line stands between findings, none before and none behind")
  func several() {
    var note = finding
    note.severity = .note
    note.expected = nil
    note.actual = nil
    note.help = nil
    #expect(
      renderText(
        [note, .sample(severity: .warning, file: "x.yaml", offset: 4), note], sources: sources)
          == """
          environments/prod.yaml:2:15: note: prod needs 3 to 10 replicas, this has 2 [KS101 replicas]
              2 | replicaCount: 2  # Minimum
                |               ^

          x.yaml:1:5: warning: wrong [KS101 replicas]

          environments/prod.yaml:2:15: note: prod needs 3 to 10 replicas, this has 2 [KS101 replicas]
              2 | replicaCount: 2  # Minimum
                |               ^

          """)
    #expect(renderText([], sources: sources) == "")
  }

  @Test("Without its source a finding still says what to do")
  func noSource() {
    #expect(
      renderText([finding], sources: [:]) == """
        environments/prod.yaml:2:15: error: prod needs 3 to 10 replicas, this has 2 [KS101 replicas]
              = expected: 3-10
              = found: 2
              = help: set replicaCount to a number from 3 to 10

        """)
  }

  @Test("An empty source has no line to show")
  func emptySource() {
    #expect(
      renderText([.sample()], sources: ["prod.yaml": SourceText(name: "prod.yaml", "")])
        == "prod.yaml:1:1: error: wrong [KS101 replicas]\n")
  }

  @Test("Line numbers of six digits and more push the bars together")
  func longLineNumber() {
    let source = SourceText(name: "big.yaml", String(repeating: "\n", count: 1_234_566) + "a: 1")
    let place = SourcePosition(offset: 1_234_569, line: 1_234_567, column: 4)
    let finding = Diagnostic(
      rule: "KS101", name: "", severity: .error, message: "wrong",
      location: SourceLocation(file: "big.yaml", at: place))
    #expect(
      renderText([finding], sources: ["big.yaml": source]) == """
        big.yaml:1234567:4: error: wrong [KS101]
        1234567 | a: 1
                |    ^

        """)
  }

  @Test("In colour the words are the same")
  func coloured() {
    let coloured = renderText([finding], sources: sources, palette: Palette(isColored: true))
    #expect(
      coloured == """
        \u{1B}[1menvironments/prod.yaml:2:15:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \
        \u{1B}[1mprod needs 3 to 10 replicas, this has 2\u{1B}[0m \
        \u{1B}[2m[KS101 replicas]\u{1B}[0m
        \u{1B}[2m    2 |\u{1B}[0m replicaCount: 2  # Minimum
        \u{1B}[2m      |\u{1B}[0m               \u{1B}[1;31m^\u{1B}[0m
              \u{1B}[2m=\u{1B}[0m \u{1B}[1mexpected:\u{1B}[0m 3-10
              \u{1B}[2m=\u{1B}[0m \u{1B}[1mfound:\u{1B}[0m 2
              \u{1B}[2m=\u{1B}[0m \u{1B}[1mhelp:\u{1B}[0m set replicaCount to a number from 3 to 10

        """)
    let stripped = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == renderText([finding], sources: sources))
  }

  @Test("Nothing that a terminal acts upon gets through, wherever it comes from")
  func sanitized() {
    let hostile = "\u{1B}[2J\u{9B}1m\r\n\u{202E}"
    let source = SourceText(name: "a\u{1B}b.yaml", "key: \u{1B}]0;owned\u{7}\n")
    let finding = Diagnostic(
      rule: "KS1" + hostile, name: hostile, severity: .error, message: "m" + hostile,
      location: SourceLocation(file: source.name), expected: hostile, actual: hostile,
      help: hostile)
    let text = renderText([finding], sources: [source.name: source])
    let spelled = #"\u{1B}[2J\u{9B}1m\r\n\u{202E}"#
    #expect(
      text == #"""
        a\u{1B}b.yaml:1:1: error: m\#(spelled) [KS1\#(spelled) \#(spelled)]
            1 | key: \u{1B}]0;owned\u{7}
              | ^
              = expected: \#(spelled)
              = found: \#(spelled)
              = help: \#(spelled)

        """#)
  }
}
