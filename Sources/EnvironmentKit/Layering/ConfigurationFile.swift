package import Diagnostics
package import YAML

/// A file of our own (`project.yaml`, `matrix.yaml`, `variables.yaml`, a template), read whole or
/// not at all.
package struct ConfigurationFile: Sendable {
  package let source: SourceText
  package let value: Value

  /// - Parameter files: where to read it.
  /// - Throws: `InputFailure` with everything that keeps it from being read.
  package static func read(
    _ path: String, from files: FileSource = .disk
  ) throws(InputFailure) -> ConfigurationFile {
    try ConfigurationFile(ValuesFile.read(path, from: files))
  }

  package init(_ file: ValuesFile) throws(InputFailure) {
    guard let value = file.value else {
      throw InputFailure(
        diagnostics: file.diagnostics.filter(\.isFailure), sources: [file.source])
    }
    source = file.source
    self.value = value
  }

  /// A failure of this file.
  func failure(_ message: String, at location: SourceLocation? = nil) -> Diagnostic {
    InputRule.projectConfiguration.diagnostic(message, at: location ?? value.location.beginning)
  }

  /// Throws what does not fit: here, other than in values, a key that nobody knows is a mistake.
  func refuse(
    _ findings: [(problem: StructureProblem, finding: Finding)]
  ) throws(InputFailure) {
    guard !findings.isEmpty else { return }
    let failures = findings.map { problem, finding in
      let help = finding.help ?? finding.expected.map { "write \($0)" }
      let remedy = help.map { "; \($0)" } ?? ""
      let message = problem == .unknownKey ? unknownKey(finding) : finding.message + remedy
      return failure(message, at: finding.location)
    }
    throw InputFailure(diagnostics: failures, sources: [source])
  }

  private func unknownKey(_ finding: Finding) -> String {
    finding.severity == .warning ? finding.message : "unknown key `\(finding.path)`; remove it"
  }
}

extension SourceLocation {
  /// The first character, without extent.
  var beginning: SourceLocation {
    SourceLocation(file: file, at: start)
  }
}
