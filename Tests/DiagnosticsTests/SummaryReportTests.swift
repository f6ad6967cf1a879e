import Diagnostics
import Terminal
import Testing

@Suite struct SummaryReportTests {
  @Test("Each environment has a row, and the closing line has the totals")
  func summary() {
    let findings: [Diagnostic] = [
      .sample(severity: .warning, environment: "dev"),
      .sample(severity: .warning, environment: "prod"),
      .sample(severity: .note, environment: "prod"),
    ]
    #expect(
      renderSummary(environments: ["dev", "staging", "prod"], diagnostics: findings) == """
        ENVIRONMENT  ERRORS  WARNINGS  NOTES
        dev               0         1      0
        staging           0         0      0
        prod              0         1      1

        3 environments: 0 errors, 2 warnings, 1 note

        """)
  }

  @Test("Findings of no listed environment have a row of their own")
  func project() {
    let findings: [Diagnostic] = [.sample(), .sample(environment: "elsewhere")]
    #expect(
      renderSummary(environments: ["dev"], diagnostics: findings) == """
        ENVIRONMENT  ERRORS  WARNINGS  NOTES
        dev               0         0      0
        (project)         2         0      0

        1 environment: 2 errors, 0 warnings, 0 notes

        """)
  }

  @Test("In colour only what is there stands out")
  func coloured() {
    let clean = renderSummary(
      environments: ["dev"], diagnostics: [], palette: Palette(isColored: true))
    #expect(clean.contains("\u{1B}[32m0 errors\u{1B}[0m, 0 warnings, 0 notes\n"))
    #expect(!clean.contains("[1;31m"))
    let dirty = renderSummary(
      environments: ["dev"], diagnostics: [.sample(environment: "dev")],
      palette: Palette(isColored: true))
    #expect(dirty.contains("\u{1B}[1;31m1 error\u{1B}[0m, 0 warnings, 0 notes\n"))
    #expect(dirty.contains("     \u{1B}[1;31m1\u{1B}[0m"))
  }
}
