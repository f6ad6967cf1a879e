/// How many findings there are of each severity.
package struct SeverityCounts: Sendable, Hashable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0

  package init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }
}
