package import Diagnostics
package import Files

/// Input that is missing, unreadable or invalid, so that a command can not do its work.
package struct InputFailure: Error, Sendable {
  package let diagnostics: [Diagnostic]
  /// The texts that the diagnostics point into.
  package let sources: [SourceText]

  package init(diagnostics: [Diagnostic], sources: [SourceText] = []) {
    self.diagnostics = diagnostics
    self.sources = sources
  }

  package init(
    _ rule: InputRule, _ message: String, at location: SourceLocation, sources: [SourceText] = []
  ) {
    self.init(diagnostics: [rule.diagnostic(message, at: location)], sources: sources)
  }
}

extension InputFailure {
  /// A file that could not be read or written.
  package init(_ error: FileError) {
    self.init(
      .unreadableInput, "\(error.message); \(error.help)", at: SourceLocation(file: error.path))
  }

  /// The texts by their names.
  package var sourcesByName: [String: SourceText] { sources.byName }
}

extension [SourceText] {
  /// The texts by their names; of two with one name the first.
  var byName: [String: SourceText] {
    Dictionary(map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The failures of reading input that are not about YAML itself, by their fixed ids.
package enum InputRule: String, Sendable, CaseIterable {
  case unreadableInput = "KS011"
  case projectConfiguration = "KS012"
  case unknownEnvironment = "KS013"
  case template = "KS014"
  case setExpression = "KS015"
  case ledger = "KS016"
  case evidence = "KS017"
  case history = "KS018"
  case promotion = "KS019"

  package var name: String {
    switch self {
    case .unreadableInput: "unreadable-input"
    case .projectConfiguration: "project-configuration"
    case .unknownEnvironment: "unknown-environment"
    case .template: "template"
    case .setExpression: "set-expression"
    case .ledger: "ledger"
    case .evidence: "evidence"
    case .history: "history"
    case .promotion: "promotion"
    }
  }

  package func diagnostic(
    _ message: String, at location: SourceLocation, path: String = "", help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rawValue, name: name, severity: .error, path: path, message: message,
      location: location, help: help, isFailure: true)
  }
}
