internal import Diagnostics

/// A file that a gate is judged by: `--evidence tests=tests.xml`. A gate may have several: test
/// reports are counted together, and figures of metrics complete each other.
package struct Evidence: Sendable, Hashable {
  package let gate: Gate
  /// As it was given.
  package let path: String

  package init(_ gate: Gate, path: String) {
    self.gate = gate
    self.path = path
  }

  /// Reads `NAME=FILE`.
  /// - Throws: `EvidenceArgumentError` with what to write instead.
  package init(argument text: String) throws(EvidenceArgumentError) {
    let gates = Gate.allCases.filter(\.needsEvidence).map(\.rawValue)
    guard let sign = text.firstIndex(of: "="), text.index(after: sign) < text.endIndex else {
      throw EvidenceArgumentError("write NAME=FILE, such as tests=tests.xml")
    }
    let name = String(text[..<sign])
    guard let gate = Gate(rawValue: name) else {
      let advice =
        nearest(to: name, among: gates).map { "did you mean `\($0)`?" }
        ?? "those that take evidence are \(gates.joined(separator: ", "))"
      throw EvidenceArgumentError("there is no gate `\(name)`; \(advice)")
    }
    guard gate.needsEvidence else {
      throw EvidenceArgumentError(
        "`\(name)` needs no evidence, it is judged here; those that take it are "
          + gates.joined(separator: ", "))
    }
    self.init(gate, path: String(text[text.index(after: sign)...]))
  }
}

/// Why an argument names no evidence, on one line, and what to write.
package struct EvidenceArgumentError: Error, Sendable, Hashable {
  package let message: String

  init(_ message: String) {
    self.message = message
  }
}
