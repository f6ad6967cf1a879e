package import Diagnostics

/// Why a text could not be read as YAML.
package struct YAMLFailure: Error, Sendable {
  package let diagnostic: Diagnostic
}
