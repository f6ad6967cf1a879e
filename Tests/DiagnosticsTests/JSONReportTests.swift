import Diagnostics
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct JSONReportTests {
  struct Report: Decodable, Equatable {
    struct Finding: Decodable, Equatable {
      var rule, name, severity, path, message, file: String
      var line, column, endLine, endColumn: Int
      var environment, expected, actual, help: String?
    }
    struct Summary: Decodable, Equatable {
      var errors, warnings, notes: Int
    }
    var version: Int
    var environments: [String]
    var diagnostics: [Finding]
    var summary: Summary
  }

  static let complete = Diagnostic(
    rule: "KS101", name: "replicas", severity: .error, environment: "prod", path: "replicaCount",
    message: "prod needs 3 to 10 replicas, this has 2",
    location: SourceLocation(
      file: "environments/prod.yaml", start: SourcePosition(offset: 14, line: 2, column: 15),
      end: SourcePosition(offset: 15, line: 2, column: 16)),
    expected: "3-10", actual: "2", help: "set replicaCount to a number from 3 to 10")

  @Test("The members are those of version 1, in their order, and what is absent is left out")
  func text() {
    let text = renderJSON(
      [Self.complete, .sample(severity: .note)], environments: ["dev", "prod"])
    #expect(
      text == """
        {
          "version": 1,
          "environments": [
            "dev",
            "prod"
          ],
          "diagnostics": [
            {
              "rule": "KS101",
              "name": "replicas",
              "severity": "error",
              "environment": "prod",
              "path": "replicaCount",
              "message": "prod needs 3 to 10 replicas, this has 2",
              "file": "environments/prod.yaml",
              "line": 2,
              "column": 15,
              "endLine": 2,
              "endColumn": 16,
              "expected": "3-10",
              "actual": "2",
              "help": "set replicaCount to a number from 3 to 10"
            },
            {
              "rule": "KS101",
              "name": "replicas",
              "severity": "note",
              "path": "",
              "message": "wrong",
              "file": "prod.yaml",
              "line": 1,
              "column": 1,
              "endLine": 1,
              "endColumn": 1
            }
          ],
          "summary": {
            "errors": 1,
            "warnings": 0,
            "notes": 1
          }
        }

        """)
  }

  @Test("Another reader finds in it what was put in")
  func decoded() throws {
    var hostile = Diagnostic.sample(severity: .warning, environment: "d\"e\\v")
    hostile.message = "\u{1B}[2J\n\u{2028}\u{202E}数据👍\u{E0001}\u{0}"
    let text = renderJSON([Self.complete, hostile], environments: ["prod", "d\"e\\v"])
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(report.version == 1)
    #expect(report.environments == ["prod", "d\"e\\v"])
    #expect(report.summary == Report.Summary(errors: 1, warnings: 1, notes: 0))
    #expect(
      report.diagnostics == [
        Report.Finding(
          rule: "KS101", name: "replicas", severity: "error", path: "replicaCount",
          message: Self.complete.message, file: "environments/prod.yaml", line: 2, column: 15,
          endLine: 2, endColumn: 16, environment: "prod", expected: "3-10", actual: "2",
          help: Self.complete.help),
        Report.Finding(
          rule: "KS101", name: "replicas", severity: "warning", path: "",
          message: hostile.message, file: "prod.yaml", line: 1, column: 1, endLine: 1,
          endColumn: 1, environment: "d\"e\\v"),
      ])
  }

  @Test("Without findings the lists are empty")
  func empty() {
    #expect(
      renderJSON([], environments: []) == """
        {
          "version": 1,
          "environments": [],
          "diagnostics": [],
          "summary": {
            "errors": 0,
            "warnings": 0,
            "notes": 0
          }
        }

        """)
  }
}
