package import Diagnostics

/// The findings that the YAML layer itself reports, by their fixed ids.
package enum YAMLRule: String, Sendable, CaseIterable {
  case syntax = "KS001"
  case duplicateKey = "KS002"
  case nullKey = "KS003"
  case limit = "KS004"
  case documentShape = "KS005"
  case ambiguousScalar = "KS006"
  case nonStringKey = "KS007"
  case mergeOrder = "KS008"
  case nonFiniteNumber = "KS009"
  case impreciseNumber = "KS010"

  package var name: String {
    switch self {
    case .syntax: "yaml-syntax"
    case .duplicateKey: "duplicate-key"
    case .nullKey: "null-key"
    case .limit: "yaml-limit"
    case .documentShape: "document-shape"
    case .ambiguousScalar: "ambiguous-scalar"
    case .nonStringKey: "non-string-key"
    case .mergeOrder: "merge-order"
    case .nonFiniteNumber: "non-finite-number"
    case .impreciseNumber: "imprecise-number"
    }
  }

  /// A warning for what can be read but probably means something else; an error for the rest.
  package var severity: Severity {
    switch self {
    case .ambiguousScalar, .nonStringKey, .mergeOrder, .impreciseNumber: .warning
    default: .error
    }
  }

  /// A diagnostic of this rule. Those with severity error say that the input could not be read.
  package func diagnostic(
    _ message: String, at location: SourceLocation, path: String = "", help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rawValue, name: name, severity: severity, path: path, message: message,
      location: location, help: help, isFailure: severity == .error)
  }
}
